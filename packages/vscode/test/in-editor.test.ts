// The packed extension in the real VS Code, as code-server shows it in a browser. CALLFLOW_SCREENSHOTS names a folder for pictures of it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type FrameLocator, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM_PATH, CodeServer, whatIsMissing } from './code-server.ts';

const missing = whatIsMissing();
if (missing !== undefined) console.error(`NOT TESTED: the extension in the real VS Code, because ${missing}.`);

const extension = join(import.meta.dirname, '..');
const FLOW = 'front-desk.flow.json';
const LOOP = 'No call ever leaves the loop';

describe.runIf(missing === undefined)('in VS Code', { timeout: 120_000 }, () => {
  let server: CodeServer;
  let browser: Browser;
  let page: Page;
  /** The page of the side view. */
  let side: FrameLocator;
  const refused: string[] = [];

  beforeAll(async () => {
    for (const script of ['build.mjs', 'pack.mjs']) {
      execFileSync(process.execPath, [join(extension, script)], {
        stdio: 'pipe',
        env: { ...process.env, NODE_OPTIONS: '' },
      });
    }
    const files = Object.fromEntries(
      [FLOW, 'callflow-lint.config.json'].map((name) => [
        name,
        readFileSync(join(extension, 'test/workspace', name), 'utf8'),
      ]),
    );
    server = await CodeServer.start(join(extension, 'dist/vscode-callflow-lint.vsix'), files);
    browser = await chromium.launch({ executablePath: CHROMIUM_PATH, args: ['--no-sandbox'] });
    page = await browser.newPage({ viewport: { width: 1360, height: 860 } });
    page.setDefaultTimeout(60_000);
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text()) && message.location().url.includes('/dist/webview/')) {
        refused.push(message.text());
      }
    });
    side = page.locator('iframe.webview').last().contentFrame().frameLocator('#active-frame');
    await page.goto(server.url, { waitUntil: 'domcontentloaded' });
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: FLOW }).dblclick();
    await page.locator('.squiggly-error').first().waitFor();
    await page.keyboard.press('Control+b');
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    await server.stop();
  }, 60_000);

  async function picture(name: string): Promise<void> {
    const folder = process.env['CALLFLOW_SCREENSHOTS'];
    if (folder === undefined) return;
    await page.waitForTimeout(800);
    await page.screenshot({ path: join(folder, `${name}.png`) });
  }

  async function command(title: string): Promise<void> {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').first().fill(`>${title}`);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
  }

  function text(): string {
    return readFileSync(join(server.workspace, FLOW), 'utf8');
  }

  /** Puts the cursor into a word behind a text of the saved flow. */
  async function goTo(behind: string, word: string): Promise<void> {
    const before = text().slice(0, text().indexOf(word, text().indexOf(behind)) + 1);
    const lines = before.split('\n');
    const input = page.locator('.quick-input-widget input').first();
    // Keys that are pressed while the focus moves from the graph to the editor go nowhere.
    await expect
      .poll(
        async () => {
          await page.keyboard.press('Control+1');
          await page.keyboard.press('Control+g');
          await input.waitFor({ timeout: 2_000 });
          return true;
        },
        { timeout: 30_000 },
      )
      .toBe(true);
    await input.fill(`:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`);
    await input.press('Enter');
  }

  /** Chooses what the light bulb offers at a text; it is there as soon as the server has answered. */
  async function chooseAction(behind: string, word: string, title: string): Promise<void> {
    const row = page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
    await expect
      .poll(
        async () => {
          await page.keyboard.press('Escape');
          await goTo(behind, word);
          await page.keyboard.press('Control+.');
          await row.waitFor({ timeout: 5_000 });
          await row.click();
          return true;
        },
        { timeout: 60_000 },
      )
      .toBe(true);
  }

  async function saved(): Promise<string> {
    await page.keyboard.press('Control+s');
    await page.waitForTimeout(500);
    return text();
  }

  test('every finding is underlined and counted once', async () => {
    await expect
      .poll(() => page.locator('#status\\.problems').getAttribute('aria-label'), { timeout: 30_000 })
      .toMatch(/Errors: 3.*Warnings: 2/);
    expect(await page.locator('.squiggly-error').count()).toBeGreaterThan(1);
  });

  test('the graph shows the flow, its faults, and what no call gets to', async () => {
    await page.locator('.editor-actions .action-label[aria-label*="Show the Flow"]').first().click();
    await side.locator('.box').first().waitFor();
    expect(await side.locator('.box').count()).toBe(12);
    expect(await side.locator('.box.unreached').count()).toBe(1);
    expect(await side.locator('.missing').count()).toBe(1);
    expect(await side.locator('.finding-head').count()).toBe(5);
  });

  test('the path of a finding stands out', async () => {
    await side.locator('.finding-head', { hasText: LOOP }).click();
    const boxes = await side.locator('.box.on-route').all();
    const onRoute = await Promise.all(boxes.map((box) => box.getAttribute('data-node')));
    expect(onRoute.map(Number).sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 8, 9]);
    expect(await side.locator('.findings .path li').count()).toBe(9);
    await picture('graph');
  });

  test('a click on an action goes to its text, and the graph follows the cursor', async () => {
    await side.locator('.box[data-node="10"]').click();
    await expect.poll(() => side.locator('.box.cursor').getAttribute('data-node')).toBe('10');
    await goTo('"menu"', 'talk');
    await expect.poll(() => side.locator('.box.cursor').getAttribute('data-node')).toBe('3');
  });

  test('with the keyboard one walks from action to action', async () => {
    await side.locator('.box[data-node="0"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => side.locator('.box.cursor').getAttribute('data-node')).toBe('1');
  });

  test('a flow is played by pressing keys, and steps are taken back', async () => {
    await side.getByRole('tab', { name: 'Play' }).click();
    await side.locator('#time').fill('2026-03-02T14:30');
    await side.getByRole('button', { name: 'Start', exact: true }).click();
    await side.getByRole('button', { name: 'Go on' }).click();
    await expect.poll(() => side.locator('.play .steps li').count()).toBe(2);
    await side.getByRole('button', { name: 'Back' }).click();
    await expect.poll(() => side.locator('.play .steps li').count()).toBe(1);
    await side.locator('#time').fill('2026-03-02T09:00');
    await side.getByRole('button', { name: 'Go on' }).click();
    await side.getByRole('button', { name: 'Run to the next keys' }).click();
    await side.locator('.keypad').waitFor();
    await picture('play');
  });

  test('the hours of the flow are drawn by the clock on the wall', async () => {
    await side.getByRole('tab', { name: 'Hours' }).click();
    expect(await side.locator('figcaption').allInnerTexts()).toEqual([
      expect.stringContaining('America/New_York, in winter'),
      expect.stringContaining('America/New_York, in summer'),
    ]);
    await picture('hours');
  });

  test('the light bulb shows the path and mends', async () => {
    await chooseAction('"Sorry, we did', 'Sorry', 'Show the path in the graph');
    await side.locator('.findings li.chosen', { hasText: LOOP }).waitFor();
    await chooseAction('"target_ids": { "1"', 'support', 'Write "suport"');
    await expect.poll(saved).toContain('"2": "suport"');
    await expect.poll(() => side.locator('.missing').count()).toBe(0);
  });

  test('an id is renamed everywhere', async () => {
    await goTo('"id": "suport"', 'suport');
    await page.keyboard.press('F2');
    const box = page.locator('.rename-box input');
    await box.waitFor();
    expect(await box.inputValue()).toBe('suport');
    await box.fill('support');
    await page.keyboard.press('Enter');
    await expect.poll(saved).toContain('"2": "support"');
    expect(await saved()).toContain('"id": "support"');
  });

  test('commands are found, and nothing of the page is refused', async () => {
    await command('Call Flow: Show When the Flow Is Open');
    await expect.poll(() => side.getByRole('tab', { name: 'Hours' }).getAttribute('aria-selected')).toBe('true');
    expect(refused).toEqual([]);
  });
});
