import { reentry } from '@callflow-lint/core/facts';
import { flowUses } from '@callflow-lint/core/flow';
import { STEP_CAP } from '@callflow-lint/core/platform';
import { defineRule } from '@callflow-lint/core/rule';
import { chainOf, findCircle, isFirst } from './circle.ts';

export default defineRule({
  summary: 'Flows that fetch each other in a circle.',
  group: 'references',
  contract: 'both',
  level: 'error',
  since: '0.1.0',
  messages: {
    itself: {
      text: '{{action}} fetches the flow that it is in.',
      consequence: 'dropped',
      caller:
        'Nobody comes back from there: each round begins inside the last one, and at step {{cap}} the call is dropped.',
    },
    circle: {
      text: 'Flows fetch each other in a circle: {{action}} fetches {{chain}}, and that one this flow.',
      consequence: 'dropped',
      caller:
        'A caller who goes round begins inside the last round each time, and at step {{cap}} the call is dropped.',
    },
  },
  help: 'To repeat something, jump back within one flow; to leave a fetched flow, let it end.',
  on: 'flow',
  needs: [reentry],

  check(flow, facts, { setting: { project }, document: { path } }) {
    const stored = path === undefined ? undefined : project?.entryOf(path, flow);
    if (project === undefined || stored === undefined) return undefined;
    return flowUses(flow).flatMap((use) => {
      const circle = use.kind === 'fetch' ? findCircle(use, stored, project) : undefined;
      // Told once, in the flow that comes first.
      if (circle === undefined || use.action === undefined || !isFirst(stored, circle)) return [];
      const trace = facts.reentry.witness(stored.id);
      if (trace === undefined) return [];
      const data = { action: use.action.label, chain: chainOf(circle), cap: STEP_CAP };
      return { at: use.at, message: circle.length === 0 ? 'itself' : 'circle', data, trace };
    });
  },
});
