import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startQuickly } from './quick-start.ts';
import { serve } from './serve.ts';

startQuickly();
// Editors start the server by itself and talk to it over its standard streams.
serve(createConnection(ProposedFeatures.all, process.stdin, process.stdout));
