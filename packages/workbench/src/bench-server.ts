// pnpm bench:server [--edits N] [--memory-edits N]
// Measures the built language server, as a process: from an edit that comes in to the diagnostics that go out, inside the server,
// and what it holds while somebody goes on typing. Needs `pnpm build` before.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureLatency, measureMemory } from './bench/server/latency.ts';
import { hasGrown, latencyTable, memoryTable } from './bench/server/server-tables.ts';

const server = fileURLToPath(new URL('../../language-server/dist/server.js', import.meta.url));
const USAGE_ERROR = 2;
const SIZES = [100, 1000];
const FAULT_SHARES = [0, 0.05];
const MEMORY_ACTIONS = 100;

const { values } = parseArgs({
  options: { edits: { type: 'string', default: '500' }, 'memory-edits': { type: 'string', default: '10000' } },
});
const [edits, memoryEdits] = [Number(values.edits), Number(values['memory-edits'])];

if (!existsSync(server)) {
  console.error('The language server is not built: run pnpm build first.');
  process.exitCode = USAGE_ERROR;
} else if (!Number.isInteger(edits) || edits < 1 || !Number.isInteger(memoryEdits) || memoryEdits % 20 !== 0) {
  console.error('--edits takes a whole number from 1, --memory-edits a multiple of 20 (0 for none).');
  process.exitCode = USAGE_ERROR;
} else {
  await measureAll();
}

async function measureAll(): Promise<void> {
  const latencies = [];
  for (const actions of SIZES) {
    for (const faultShare of FAULT_SHARES) {
      console.error(`${edits} edits of a flow of ${actions} actions`);
      latencies.push(await measureLatency(server, { actions, faultShare, edits }));
    }
  }
  console.log(`${latencyTable(latencies)}\n`);
  if (memoryEdits === 0) return;
  console.error(`${memoryEdits} edits, with a look at the memory`);
  const held = await measureMemory(server, MEMORY_ACTIONS, memoryEdits);
  console.log(`${memoryTable(held)}\n\nMemory ${hasGrown(held) ? 'has grown (not met)' : 'has not grown'}.`);
}
