// Loaded into the language server with `node --import`: tells the parent how long it took from an edit that came in to the
// diagnostics that went out, and, when it is asked, how much memory is held.
const { stdin, stdout } = process;
const DIAGNOSTICS = '"textDocument/publishDiagnostics"';

let arrived;
let used;

const listen = stdin.on.bind(stdin);
stdin.on = (event, listener) => {
  if (event !== 'data') return listen(event, listener);
  return listen(event, (chunk) => {
    if (arrived === undefined) {
      arrived = performance.now();
      used = process.cpuUsage();
    }
    listener(chunk);
  });
};

const write = stdout.write.bind(stdout);
stdout.write = (chunk, ...rest) => {
  if (chunk.includes(DIAGNOSTICS)) {
    const { user, system } = process.cpuUsage(used);
    process.send({ milliseconds: performance.now() - arrived, cpuMilliseconds: (user + system) / 1000 });
    arrived = undefined;
  }
  return write(chunk, ...rest);
};

process.on('message', () => {
  globalThis.gc();
  process.send({ bytes: process.memoryUsage().heapUsed });
});
