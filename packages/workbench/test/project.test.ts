import type { Diagnostic } from '@callflow-lint/core/report';
import { describe, expect, test } from 'vitest';
import { printed } from './command-line.ts';

const folder = 'fixtures/projects/hotel';

type Finding = Pick<Diagnostic, 'rule' | 'pointer'> & { readonly path: readonly { readonly file: string | null }[] };
interface Report {
  readonly files: readonly { readonly path: string; readonly findings: readonly Finding[] }[];
}

function report(...args: string[]): Map<string, Finding> {
  const { files } = JSON.parse(printed([`${folder}/flows`, '--format', 'json', ...args])) as Report;
  return new Map(
    files.flatMap(({ path, findings }) =>
      findings.map((finding) => [`${path.slice(folder.length + 7)} ${finding.rule} ${finding.pointer}`, finding]),
    ),
  );
}

describe('a project of flows that use each other', () => {
  const whole = report();

  test('has the faults that only the whole shows, and no others', () => {
    expect([...whole.keys()]).toEqual([
      'after/feedback.json on-complete-cycle /on_complete_flow_id',
      'bar/bar.json missing-hangup /actions/1',
      'night/night-line.json unreachable-action /actions/3',
      'night/wake-up.json endless-loop /actions/1',
      'restaurant/table.json dangling-target /actions/2/option/default_target_id',
      'rooms/booking.json flow-recursion /actions/3/option/flow_id',
      'spa/spa.json dangling-flow /actions/1/option/flow_id',
      'tours/tour.json step-cap /actions/2',
    ]);
  });

  test('has paths that cross files', () => {
    const others = (finding: Finding) => new Set(finding.path.flatMap(({ file }) => (file === null ? [] : [file])));
    const crossing = [...whole].flatMap(([key, finding]) => {
      return finding.path.length === 0 ? [] : [[key.split(' ')[1], [...others(finding)].length]];
    });
    expect(crossing).toEqual([
      ['missing-hangup', 1],
      ['endless-loop', 1],
      ['flow-recursion', 1],
      ['step-cap', 2],
    ]);
  });

  test('looks different flow by flow: what is fetched is not known then', () => {
    const alone = [...report('--no-config').keys()];
    const both = alone.filter((key) => whole.has(key));
    expect(both).toEqual(['restaurant/table.json dangling-target /actions/2/option/default_target_id']);
    // A fetched flow need not hang up, and may jump to where it was fetched.
    expect(alone).toContain('greeting/season.json missing-hangup /actions/0');
    expect(alone).toContain('night/again.json dangling-target /actions/0/next_id');
  });
});

test('print project shows who uses whom, and which flows nobody uses', () => {
  const graph = printed(['print', 'project', folder]);
  expect(graph).toContain('f0["Feedback<br/>fixtures/projects/hotel/flows/after/feedback.json"]');
  expect(graph).toContain('  f0 ==> f1\n  f1 ==> f0\n');
  expect(graph).toContain('f14 --> missing15');
  expect(graph.match(/^%% used by no other flow: .*(?= \()/gm)).toEqual(
    ['Bar', 'Night line', 'Wake-up calls', 'Reception', 'Tour'].map((name) => `%% used by no other flow: ${name}`),
  );
  const { flows, uses } = JSON.parse(printed(['print', 'project', folder, '--format', 'json'])) as Record<
    string,
    unknown[]
  >;
  expect([flows?.length, uses?.length]).toEqual([18, 18]);
});
