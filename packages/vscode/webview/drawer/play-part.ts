import { type Answer, EVENT_QUESTIONS, type Replayed, stepNotes } from '@callflow-lint/views/simulation';
import { button, h } from '../dom.ts';
import { nodeOf } from '../graph/route.ts';
import { keypad } from './keypad.ts';

/** What can be done with a run. */
export interface PlayActions {
  readonly begin: (callStatus: CallStatus, now: number) => void;
  readonly answer: (answer: Answer) => void;
  readonly back: () => void;
  readonly runToKeys: () => void;
  readonly leave: () => void;
  /** Shows an action in the text and in the graph. */
  readonly visit: (node: number) => void;
}

type CallStatus = 'ringing' | 'progressing';
type Question = NonNullable<Replayed['question']>;

/** Plays the flow step by step: what has happened, and what can happen next. */
export function playPart(run: Replayed | undefined, actions: PlayActions): HTMLElement {
  if (run === undefined) return beginning(actions);
  const { steps, question, end, rejected, variables } = run;
  return h(
    'div',
    { class: 'play' },
    h(
      'div',
      { class: 'play-bar' },
      button('Start again', {}, actions.leave),
      button('Back', { title: 'Take the last answer back', disabled: run.answers.length === 0 }, actions.back),
      button(
        'Run to the next keys',
        {
          title: 'Nothing happens until the caller is asked for keys',
          disabled: question === null || question.takesKeys === 'digits',
        },
        actions.runToKeys,
      ),
    ),
    h(
      'ol',
      { class: 'steps', 'aria-label': 'What has happened' },
      ...steps.map((step) => stepItem(step, actions.visit)),
    ),
    rejected === null ? null : h('p', { class: 'end mishap' }, rejected),
    end === null ? null : h('p', { class: end.isMishap ? 'end mishap' : 'end', role: 'status' }, end.text),
    question === null ? null : asking(question, run.now, actions.answer),
    variablesOf(variables),
  );
}

function beginning({ begin }: PlayActions): HTMLElement {
  const status = h(
    'select',
    { id: 'status' },
    h('option', { value: 'ringing' }, 'comes in, and rings'),
    h('option', { value: 'progressing' }, 'has been answered'),
  );
  const time = timeInput(Math.floor(Date.now() / 60_000));
  const start = button('Start', { class: 'main' }, () => begin(status.value as CallStatus, minutesOf(time)));
  return h(
    'div',
    { class: 'play' },
    h('p', {}, 'Be the caller: press keys, let time run out, choose what happens outside.'),
    h('p', { class: 'field' }, h('label', { for: 'status' }, 'The call'), status),
    h('p', { class: 'field' }, h('label', { for: 'time' }, 'Time (UTC)'), time),
    start,
  );
}

function stepItem(step: Replayed['steps'][number], visit: PlayActions['visit']): HTMLElement {
  const { at, by, action, says, digits, missingFlow, changes, result } = step;
  const node = nodeOf(by ?? at);
  const name = node === null ? h('span', {}, action) : button(action, { class: 'link' }, () => visit(node));
  const filled = changes.filter(({ to }) => to !== says);
  const details = [
    says === null ? '' : `“${says}”`,
    missingFlow === null ? '' : `The flow ${missingFlow} is not in this file; it is taken as doing nothing.`,
    ...filled.map(({ path, to }) => `${path}: ${JSON.stringify(to)}`),
    digits === null ? '' : digits === '' ? 'no digits are stored any more' : `digits: ${digits}`,
  ].filter((text) => text !== '');
  return h(
    'li',
    { class: result === 'error' ? 'mishap' : undefined },
    name,
    ...stepNotes(step).map((note) => h('span', { class: 'note' }, note)),
    ...details.map((text) => h('span', { class: 'detail' }, text)),
  );
}

function asking(question: Question, now: number, answer: PlayActions['answer']): HTMLElement {
  const { label, says, takesKeys, events, maySet, isInQueue, needsClock } = question;
  const time = needsClock ? timeInput(now) : undefined;
  const happening = events.map((event) => ({ event, box: h('input', { type: 'checkbox', id: event }) }));
  const free = isInQueue ? h('input', { type: 'checkbox', id: 'free', checked: true }) : undefined;
  const store = maySet ? h('input', { type: 'text', id: 'store', placeholder: 'NAME=VALUE' }) : undefined;
  const give = (keys: string) => {
    const stores = storesOf(store?.value ?? '');
    answer({
      ...(time !== undefined && { now: minutesOf(time) }),
      ...(takesKeys !== undefined && { keys }),
      events: happening.filter(({ box }) => box.checked).map(({ event }) => event),
      ...(stores !== undefined && { stores }),
      ...(free !== undefined && { released: free.checked }),
    });
  };
  const isCollecting = takesKeys === 'digits';
  const doing = isCollecting
    ? 'waits for keys.'
    : needsClock
      ? 'looks at the clock.'
      : takesKeys === undefined
        ? 'goes on.'
        : 'is going on.';
  return h(
    'form',
    { class: 'question', 'aria-label': `${label} ${doing}` },
    h('p', {}, h('strong', {}, label), ` ${says === undefined ? doing : 'says'}`),
    says === undefined ? null : h('blockquote', {}, says),
    time === undefined ? null : h('p', { class: 'field' }, h('label', { for: 'time' }, 'Time (UTC)'), time),
    ...happening.map(({ event, box }) => choice(box, EVENT_QUESTIONS[event])),
    free === undefined ? null : choice(free, 'Does an agent become free?'),
    store === undefined ? null : h('p', { class: 'field' }, h('label', { for: 'store' }, 'Set from outside'), store),
    takesKeys === undefined
      ? button('Go on', { class: 'main' }, () => give(''))
      : keypad(isCollecting ? 'Let time run out' : 'Press nothing', give),
  );
}

function choice(box: HTMLInputElement, text: string): HTMLElement {
  return h('p', { class: 'choice' }, box, h('label', { for: box.id }, text));
}

function variablesOf(variables: Replayed['variables']): HTMLElement | null {
  const entries = Object.entries(variables);
  if (entries.length === 0) return null;
  const rows = entries.flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]);
  return h('dl', { class: 'variables', 'aria-label': 'Variables' }, ...rows);
}

function timeInput(minutes: number): HTMLInputElement {
  const value = new Date(minutes * 60_000).toISOString().slice(0, 16);
  const input = h('input', { type: 'datetime-local', id: 'time' });
  input.value = value;
  return input;
}

/** Minutes since 1970-01-01T00:00Z; the time now where the field is empty. */
function minutesOf({ value }: HTMLInputElement): number {
  const milliseconds = value === '' ? Date.now() : Date.parse(`${value}Z`);
  return Math.floor(milliseconds / 60_000);
}

function storesOf(text: string): Record<string, string> | undefined {
  const [, name, value] = /^([^=\s]+)\s*=\s*(.*)$/.exec(text) ?? [];
  return name === undefined ? undefined : { [name]: value ?? '' };
}
