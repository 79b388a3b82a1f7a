import { main } from './main.ts';
import { processTerminal } from './output/terminal.ts';

// Not process.exit(): it would cut off output that is still on its way to a slow reader.
process.exitCode = await main(process.argv.slice(2), processTerminal());
