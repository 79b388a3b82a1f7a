import type { ElsewhereAction, Witness } from '../facts/index.ts';
import type { Flow, FlowDocument, Place } from '../flow/index.ts';
import { ENGINE_REVISION } from '../platform/index.ts';
import { type Level, type Message, RULE_CRASH, type RuleFinding, ruleCrash } from '../rule/index.ts';
import { LineIndex } from '../source/index.ts';
import type { Diagnostic, Location, PathStep } from './diagnostic.ts';
import { docsLink } from './docs-link.ts';
import { fill } from './fill.ts';
import { subjectOf } from './subject.ts';

/**
 * The level of a rule, for one kind of its findings, in a flow (undefined: in the document as a whole); findings of rules that
 * are off are left out.
 */
export type LevelOf = (ruleId: string, message: Message | undefined, flow: Flow | undefined) => Level;

/** Turns findings into diagnostics, in the same order. A finding whose texts cannot be filled becomes a `rule-crash`. */
export function diagnose(document: FlowDocument, findings: readonly RuleFinding[], levelOf: LevelOf): Diagnostic[] {
  const locate = locator(document);
  const diagnostics: Diagnostic[] = [];
  for (const found of findings) {
    // A crash cannot be switched off: it would be silence about everything that the rule did not get to.
    const message = found.definition.messages[found.finding.message];
    const level = found.rule === RULE_CRASH ? 'error' : levelOf(found.rule, message, found.flow);
    if (level !== 'off') diagnostics.push(build(found, level, locate));
  }
  return diagnostics;
}

function build(found: RuleFinding, severity: Diagnostic['severity'], locate: Locate): Diagnostic {
  try {
    return new Shown(found, severity, locate);
  } catch (error) {
    const data = { rule: found.rule, error: String(error), line: 'while its texts were filled' };
    const finding = { at: found.finding.at, message: 'crashed', data };
    return new Shown({ ...found, rule: RULE_CRASH, contract: 'both', definition: ruleCrash, finding }, 'error', locate);
  }
}

/**
 * A finding with its texts filled. A class because of its getter: every object literal with one gets a layout of its own
 * from V8, which keeps the flow behind it in memory for long.
 */
class Shown implements Diagnostic {
  readonly rule: string;
  readonly severity: Diagnostic['severity'];
  readonly contract: Diagnostic['contract'];
  readonly message: string;
  readonly consequence: Diagnostic['consequence'];
  readonly help: string;
  readonly pointer: string;
  readonly range: Diagnostic['range'];
  readonly path: readonly PathStep[];
  readonly related: Diagnostic['related'];
  readonly fixes: Diagnostic['fixes'];
  readonly docs: string;
  readonly flow: Diagnostic['flow'];
  readonly #in: Flow | undefined;

  constructor(
    { rule, contract, flow, finding, definition }: RuleFinding,
    severity: Diagnostic['severity'],
    locate: Locate,
  ) {
    const message = definition.messages[finding.message];
    if (message === undefined) throw new Error(`no message "${finding.message}"`);
    const data = finding.data ?? {};
    const { pointer, range } = locate(finding.at);
    this.rule = rule;
    this.severity = severity;
    this.contract = contract;
    this.message = fill(message.text, data) + observed(contract);
    this.consequence = { kind: message.consequence, text: fill(message.caller, data) };
    this.help = fill(message.help ?? definition.help, data);
    this.pointer = pointer;
    this.range = range;
    this.path = finding.trace === undefined ? [] : pathOf(finding.trace, locate);
    this.related = (finding.related ?? []).map(({ at, text }) => ({ ...locate(at), text }));
    this.fixes = finding.fixes ?? [];
    this.docs = docsLink(rule, definition);
    this.flow = flow === undefined ? undefined : { name: flow.name, pointer: flow.pointer };
    this.#in = flow;
  }

  /** Only baselines and fingerprints ask for it, and of an action without id it takes a sum. */
  get subject(): string {
    return subjectOf(this.#in, this.pointer);
  }

  /** All of it, the subject included, which as a getter would be left out. */
  toJSON(): Diagnostic {
    return Object.assign({ subject: this.subject }, this);
  }
}

/** What only the engine does rests on an observed revision, so the message names it. */
function observed(contract: Diagnostic['contract']): string {
  return contract === 'engine' ? ` (Seen in the engine at ${ENGINE_REVISION.commit} of ${ENGINE_REVISION.date}.)` : '';
}

function pathOf(witness: Witness, locate: Locate): PathStep[] {
  return witness.path.map(({ action, elsewhere, type, note }) => {
    if (elsewhere !== undefined) return { ...stepElsewhere(elsewhere), note };
    const location = action === undefined ? undefined : locate(action.at());
    return { action: action?.label ?? type, location, note };
  });
}

function stepElsewhere({ action, in: { flow, path, lines } }: ElsewhereAction): Omit<PathStep, 'note'> {
  const { pointer, start, end } = action.at();
  const range = { start: lines.positionAt(start), end: lines.positionAt(end) };
  const name = flow.name === undefined ? '' : ` of "${flow.name}"`;
  return { action: action.label + name, location: { pointer, range }, file: path };
}

type Locate = (place: Place) => Location;

/** Lines are only counted when there is something to show. */
function locator({ tree }: FlowDocument): Locate {
  let lines: LineIndex | undefined;
  return ({ pointer, start, end }) => {
    lines ??= new LineIndex(tree.text);
    return { pointer, range: { start: lines.positionAt(start), end: lines.positionAt(end) } };
  };
}
