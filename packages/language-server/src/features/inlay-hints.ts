import { type Loop, loops } from '@callflow-lint/core/facts';
import type { Action, Flow } from '@callflow-lint/core/flow';
import { flowUses } from '@callflow-lint/core/flow';
import { hasPlaceholder, STEP_CAP } from '@callflow-lint/core/platform';
import type { InlayHint, Range } from 'vscode-languageserver';
import { localTimeOf } from '../local-time.ts';
import type { OpenFlow } from '../open-flow.ts';

/** What stands between the lines: which action an id names, the local time of a UTC hour, how often a loop goes round. */
export function inlayHints(open: OpenFlow, range: Range): InlayHint[] {
  const [start, end] = [open.offsetAt(range.start), open.offsetAt(range.end)];
  return open.model.flows
    .flatMap((flow) => [...targets(flow), ...localTimes(flow, open), ...rounds(flow, open)])
    .filter(({ at }) => start <= at && at <= end)
    .sort((a, b) => a.at - b.at)
    .map(({ at, label, tooltip }) => ({
      position: open.document.positionAt(at),
      label,
      paddingLeft: true,
      ...(tooltip !== undefined && { tooltip }),
    }));
}

interface Hint {
  /** Offset. */
  readonly at: number;
  readonly label: string;
  readonly tooltip?: string;
}

/** Behind every id that names an action: which one that is. */
function targets({ actions, byId }: Flow): Hint[] {
  return actions.flatMap(({ references }) =>
    references.flatMap(({ id, node }) => {
      const target = id === undefined ? undefined : byId.get(id);
      return target === undefined ? [] : [{ at: node.end, label: `→ ${target.index} ${target.typeName ?? 'action'}` }];
    }),
  );
}

function localTimes(flow: Flow, open: OpenFlow): Hint[] {
  return flow.actions.flatMap((action) => {
    const local = localTimeOf(action, open.analysisOf(flow));
    return local === undefined
      ? []
      : [{ at: local.node.end, label: local.text, tooltip: `By the clocks of ${local.zone.name}.` }];
  });
}

/** Where a loop begins that nothing but a caller, the time or the platform ends: how many steps a round takes, and how many rounds there are. */
function rounds(flow: Flow, open: OpenFlow): Hint[] {
  if (!mayGoRound(flow)) return [];
  return open
    .analysisOf(flow)
    .get(loops)
    .map((loop) => {
      const steps = stepsOf(loop);
      const round = steps === undefined ? '' : `${steps} ${steps === 1 ? 'step' : 'steps'} a round, `;
      const tooltip = `The platform drops a call after ${STEP_CAP} steps. In this loop: ${loop.actions.map(labelOf).join(', ')}.`;
      return { at: loop.head.at('type').end, label: `↻ ${round}${loop.rounds} rounds at most`, tooltip };
    });
}

/** A quick look that saves exploring most flows. */
function mayGoRound(flow: Flow): boolean {
  const goesBack = ({ index, references }: Action) =>
    references.some(({ id, text }) => {
      const target = id === undefined ? undefined : flow.byId.get(id);
      return target === undefined ? hasPlaceholder(text) : target.index <= index;
    });
  return flow.actions.some(goesBack) || flowUses(flow).some(({ kind }) => kind === 'fetch');
}

/** How many steps one round takes: the witness goes round once, and ends where the loop begins. */
function stepsOf({ head, witness }: Loop): number | undefined {
  const path = witness?.path ?? [];
  const begin = path.slice(0, -1).findLastIndex(({ action }) => action === head);
  return begin === -1 ? undefined : path.length - 1 - begin;
}

function labelOf({ label }: Action): string {
  return label;
}
