import type { Replay, Replayed } from '@callflow-lint/views/simulation';
import type { DrawerPart, ToPage } from '../src/messages.ts';
import { h } from './dom.ts';
import { Drawer } from './drawer/drawer.ts';
import { findingsPart } from './drawer/findings-part.ts';
import { hoursPart } from './drawer/hours-part.ts';
import { playPart } from './drawer/play-part.ts';
import { GraphView } from './graph/graph-view.ts';
import { nodeOf, routeOfFinding, routeOfRun } from './graph/route.ts';
import { host } from './host.ts';

type Shown = Extract<ToPage, { kind: 'flow' }>;

/** The side view: the graph of a flow, and beside it the findings, a run, or the hours. */
export class Page {
  readonly #graph = new GraphView((node) => host.postMessage({ kind: 'action', node }));
  readonly #drawer = new Drawer((part) => this.#turn(part));
  readonly #bar = h('header', { class: 'bar' });
  readonly #nothing = h('p', { class: 'nothing' }, 'Open a file with a call flow to see it here.');
  #shown: Shown | undefined;
  #part: DrawerPart = host.getState()?.part ?? 'findings';
  /** The finding whose path is shown, by its index. */
  #chosen: number | undefined;
  /** What is played: what the run began with, and the answers so far. */
  #replay: Replay | undefined;
  #run: Replayed | undefined;

  constructor(body: HTMLElement) {
    const flow = h('main', { class: 'flow' }, this.#bar, this.#graph.element, this.#drawer.element);
    body.append(this.#nothing, flow);
    body.dataset['state'] = 'nothing';
  }

  hear(message: ToPage): void {
    switch (message.kind) {
      case 'flow':
        this.#show(message);
        break;
      case 'nothing':
        document.body.dataset['state'] = 'nothing';
        break;
      case 'cursor':
        this.#graph.markCursor(message.node, this.#shown?.preferences.followsCursor === true);
        break;
      case 'finding':
        this.#turn('findings');
        this.#choose(message.index);
        break;
      case 'turn':
        this.#turn(message.to);
        break;
      case 'run':
        this.#showRun(message.run);
    }
  }

  #show(message: Shown): void {
    const before = this.#shown;
    const isSame = before?.uri === message.uri && before.shown.pointer === message.shown.pointer;
    this.#shown = message;
    document.body.dataset['state'] = 'flow';
    if (isSame) {
      this.#chosen = sameFinding(before, message, this.#chosen);
    } else {
      this.#chosen = undefined;
      this.#replay = undefined;
      this.#run = undefined;
    }
    this.#graph.show(message.shown, message.uri, message.preferences.direction);
    this.#bar.replaceChildren(...this.#title(message));
    this.#showPart();
    // The same answers in the flow as it is now.
    if (this.#replay !== undefined) host.postMessage({ kind: 'replay', replay: this.#replay });
  }

  #title({ flows, shown }: Shown): HTMLElement[] {
    const counted = `${shown.graph.nodes.length} ${shown.graph.nodes.length === 1 ? 'action' : 'actions'}`;
    const count = h('span', { class: 'quiet' }, counted);
    if (flows.length === 1) return [h('h1', {}, shown.name), count];
    const options = flows.map(({ name, pointer }) =>
      h('option', { value: pointer, selected: pointer === shown.pointer }, name),
    );
    const select = h('select', { 'aria-label': 'Flow' }, ...options);
    select.addEventListener('change', () => host.postMessage({ kind: 'flow', pointer: select.value }));
    return [select, count];
  }

  #turn(part: DrawerPart): void {
    this.#part = part;
    host.setState({ part });
    this.#showPart();
  }

  /** Shows the part of the drawer that is turned to, and marks in the graph what belongs to it. */
  #showPart(): void {
    if (this.#shown === undefined) return;
    const { findings } = this.#shown.shown;
    this.#drawer.show(this.#part, this.#content(this.#shown), { findings: findings.length });
    const finding = this.#chosen === undefined ? undefined : findings[this.#chosen];
    if (this.#part === 'play' && this.#run !== undefined) {
      this.#graph.markRoute(routeOfRun(this.#run), 'run');
      this.#graph.markCurrent(currentOf(this.#run));
      this.#drawer.scrollToEnd();
    } else {
      this.#graph.markRoute(finding === undefined || this.#part !== 'findings' ? undefined : routeOfFinding(finding));
      this.#graph.markCurrent(null);
    }
  }

  #content({ shown, hours }: Shown): HTMLElement {
    const visit = (node: number) => {
      this.#graph.reveal(node);
      host.postMessage({ kind: 'action', node });
    };
    switch (this.#part) {
      case 'findings':
        return findingsPart(shown.findings, this.#chosen, {
          choose: (index) => this.#choose(index),
          open: (index) => host.postMessage({ kind: 'finding', index }),
          visit,
        });
      case 'play':
        return playPart(this.#run, {
          begin: (callStatus, now) => this.#play({ callStatus, now, answers: [], contract: this.#contract() }),
          answer: (answer) => this.#goOn((answers) => [...answers, answer]),
          back: () => this.#goOn((answers) => answers.slice(0, -1)),
          runToKeys: () => this.#goOn((answers) => answers, true),
          leave: () => this.#leave(),
          visit,
        });
      case 'hours':
        return hoursPart(hours.weeks);
    }
  }

  #choose(index: number | undefined): void {
    this.#chosen = index;
    this.#showPart();
    const node = index === undefined ? undefined : this.#shown?.shown.findings[index]?.node;
    if (node !== undefined && node !== null) this.#graph.reveal(node);
  }

  #contract(): 'engine' | 'documented' {
    return this.#shown?.preferences.contract ?? 'engine';
  }

  #play(replay: Replay): void {
    this.#replay = replay;
    host.postMessage({ kind: 'replay', replay });
  }

  #goOn(change: (answers: Replay['answers']) => Replay['answers'], runsToKeys = false): void {
    if (this.#replay !== undefined) this.#play({ ...this.#replay, answers: change(this.#replay.answers), runsToKeys });
  }

  #leave(): void {
    this.#replay = undefined;
    this.#run = undefined;
    this.#showPart();
  }

  #showRun(run: Replayed): void {
    if (this.#replay === undefined) return;
    this.#replay = { ...this.#replay, answers: run.answers, runsToKeys: false };
    this.#run = run;
    this.#showPart();
  }
}

/** Where a run stands: at what is asked, or at its last step. */
function currentOf({ question, steps }: Replayed): number | null {
  const last = steps.at(-1);
  if (question !== null) return nodeOf(question.at);
  return last === undefined ? null : nodeOf(last.by ?? last.at);
}

/** The finding that was chosen, where it is now. */
function sameFinding(before: Shown, after: Shown, chosen: number | undefined): number | undefined {
  const finding = chosen === undefined ? undefined : before.shown.findings[chosen];
  if (finding === undefined) return undefined;
  const index = after.shown.findings.findIndex(({ rule, node }) => rule === finding.rule && node === finding.node);
  return index < 0 ? undefined : index;
}
