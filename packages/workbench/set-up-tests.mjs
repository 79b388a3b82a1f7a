// Brings the machine what some tests need and npm does not have: the pre-commit framework and Neovim. Does nothing where it is there already,
// and never fails: a test that cannot run says so itself.
import { spawnSync } from 'node:child_process';

/** Commands and the Debian packages that bring them. */
const NEEDED = [
  { command: 'pre-commit', debian: 'pre-commit' },
  { command: 'nvim', debian: 'neovim' },
];

const missing = NEEDED.filter(({ command }) => spawnSync(command, ['--version']).status !== 0);
if (missing.length > 0) {
  const names = missing.map(({ debian }) => debian);
  const isInstallable = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (!isInstallable || !install(names)) {
    console.error(`Not installed, so some tests cannot run: ${names.join(', ')}.`);
  }
}

function install(names) {
  const apt = (...args) =>
    spawnSync('apt-get', args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  const install = () => apt('install', '-y', '--no-install-recommends', ...names).status === 0;
  return install() || (apt('update').status === 0 && install());
}
