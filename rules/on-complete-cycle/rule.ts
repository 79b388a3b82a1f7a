import type { Project, ProjectFlow } from '@callflow-lint/core/facts';
import { limits } from '@callflow-lint/core/platform';
import { defineRule } from '@callflow-lint/core/rule';

export default defineRule({
  summary: 'Flows that run after each other in a circle, or in a longer chain than the platform runs.',
  group: 'references',
  contract: 'both',
  level: 'error',
  since: '0.1.0',
  messages: {
    itself: {
      text: 'This flow is to run after itself, again and again.',
      consequence: 'none',
      caller:
        'Callers hear nothing of it, but each of their calls starts runs that fail and start the next one, without an end.',
    },
    circle: {
      text: 'Flows run after each other in a circle: after this one {{chain}}, and then this one again.',
      consequence: 'none',
      caller:
        'Callers hear nothing of it, but each of their calls starts runs that fail and start the next one, without an end.',
    },
    chain: {
      text: '{{count}} flows are to run after this one and each other, and the platform runs {{most}} of them: {{chain}}.',
      consequence: 'none',
      caller: 'Callers hear nothing of it, but what {{last}} was meant to do is never done.',
    },
  },
  help: 'Do the work in fewer flows, and let the last one name none to run afterwards.',
  on: 'flow',

  check(flow, _facts, { setting: { project, contract }, document: { path } }) {
    const stored = path === undefined ? undefined : project?.entryOf(path, flow);
    if (project === undefined || stored === undefined) return undefined;
    const most = limits.followUps.value[contract];
    const followers = followersOf(stored, project);
    const isCircle = followers.at(-1) === stored;
    if (isCircle ? !isFirst(stored, followers) : followers.length <= most || isFollower(stored, project))
      return undefined;
    const shown = isCircle ? followers.slice(0, -1) : followers;
    const chain = shown.map(nameOf).join(', ');
    const data = { chain, count: followers.length, most, last: followers.slice(most).map(nameOf).join(' and ') };
    const message = !isCircle ? 'chain' : shown.length === 0 ? 'itself' : 'circle';
    return { at: flow.at('on_complete_flow_id'), message, data };
  },
});

/** The flows that run after a flow, in order; up to the flow itself, or to where a circle without it begins. */
function followersOf(home: ProjectFlow, project: Project): readonly ProjectFlow[] {
  const followers = new Set<ProjectFlow>();
  for (let flow = followerOf(home, project); flow !== undefined; flow = followerOf(flow, project)) {
    if (followers.has(flow)) return [];
    followers.add(flow);
    if (flow === home) break;
  }
  return [...followers];
}

function followerOf(flow: ProjectFlow, project: Project): ProjectFlow | undefined {
  const use = flow.uses.find(({ kind }) => kind === 'follow');
  return use === undefined ? undefined : project.find(use.to);
}

/** Told once, in the flow that comes first by file and place. */
function isFirst(flow: ProjectFlow, circle: readonly ProjectFlow[]): boolean {
  return circle.every((other) => other === flow || keyOf(flow) < keyOf(other));
}

function keyOf({ path, pointer }: ProjectFlow): string {
  return `${path}#${pointer}`;
}

/** A chain is told where it begins. */
function isFollower({ id }: ProjectFlow, project: Project): boolean {
  return project.usesOf(id).some(({ kind }) => kind === 'follow');
}

function nameOf({ name, id }: ProjectFlow): string {
  return `"${name ?? id}"`;
}
