import { deterministicUuid, type Flow } from '../../flow/index.ts';
import type { Week } from '../../hours/index.ts';
import type { Contract } from '../../platform/index.ts';
import { insertMember, type Json, replaceElements, type SyntaxTree, type TextEdit } from '../../source/index.ts';
import type { ConditionRow } from './condition-row.ts';
import { piecesOf, type TimePiece } from './time-pieces.ts';

/**
 * The edits that put conditions for a week (UTC) in the place of a row: exactly the week by the contract, with the targets
 * that the row has. Undefined where there are no such conditions, or a comment would be lost.
 */
export function conditionsFor(
  tree: SyntaxTree,
  row: ConditionRow,
  week: Week,
  contract: Contract,
): readonly TextEdit[] | undefined {
  const { actions, open } = row;
  const [first, last] = [actions[0], actions.at(-1)];
  const list = first?.flow.list;
  if (first === undefined || last === undefined || list === undefined || open.object === undefined) return undefined;
  const hasComment = tree.comments.some(({ start, end }) => start >= first.node.start && end <= last.node.end);
  const pieces = piecesOf(week);
  const isSayable = contract === 'documented' || pieces.every(({ weekdays }) => weekdays.length === 7);
  if (hasComment || !isSayable || pieces.length === 0) return undefined;
  const openId = open.idNode?.value ?? freshId(open.flow, 'open');
  const ids = pieces.map((_, index) => (index === 0 ? first.idNode?.value : freshId(open.flow, `piece ${index}`)));
  const conditions = pieces.flatMap((piece, index) => {
    const missed = ids[index + 1] ?? row.closed.text;
    // The last piece runs on by itself where the target stands right below.
    const runsOn = index === pieces.length - 1 && open.index === last.index + 1;
    return conditionsOf(piece, contract).map((condition, at, all) => ({
      ...(at === 0 && ids[index] !== undefined && { id: ids[index] }),
      type: first.typeName ?? '',
      ...(at === all.length - 1 && !runsOn && { next_id: openId }),
      option: { ...optionOf(condition, row), [row.closed.option]: missed },
    }));
  });
  const needsId = open.idNode === undefined && conditions.some((condition) => 'next_id' in condition);
  return [
    replaceElements(tree, list, { at: first.index, count: actions.length }, conditions),
    ...(needsId ? insertMember(tree, open.object, 'id', openId) : []),
  ];
}

interface Condition {
  readonly operator: string;
  readonly hour: number;
  readonly minute: number;
  readonly weekdays?: readonly number[];
}

/** As few conditions as say a piece; -1 is the wildcard. */
function conditionsOf({ weekdays, hours, minutes }: TimePiece, contract: Contract): readonly Condition[] {
  const [firstHour, lastHour] = hours;
  const [firstMinute, lastMinute] = minutes;
  const [from, before] = contract === 'documented' ? ['>=', '<'] : ['<=', '>'];
  const conditions: Condition[] = [];
  if (firstHour === lastHour) conditions.push({ operator: '==', hour: firstHour, minute: -1 });
  else {
    if (firstHour > 0) conditions.push({ operator: from, hour: firstHour, minute: -1 });
    if (lastHour < 23) conditions.push({ operator: before, hour: lastHour + 1, minute: -1 });
  }
  if (firstMinute > 0) conditions.push({ operator: from, hour: -1, minute: firstMinute });
  if (lastMinute < 59) conditions.push({ operator: before, hour: -1, minute: lastMinute + 1 });
  if (conditions.length === 0) conditions.push({ operator: '==', hour: -1, minute: -1 });
  if (weekdays.length === 7) return conditions;
  return conditions.map((condition, index) => (index === 0 ? { ...condition, weekdays } : condition));
}

/** The option of a condition, by the names that its type has for the parts. */
function optionOf({ operator, hour, minute, weekdays }: Condition, { first }: ConditionRow): Record<string, Json> {
  const { guard } = first;
  const nameOf = (wanted: string) => guard.parts.find(({ part }) => part === wanted)?.option ?? wanted;
  return {
    [guard.operator]: operator,
    [nameOf('hour')]: hour,
    [nameOf('minute')]: minute,
    ...(weekdays !== undefined && { [guard.weekdays]: [...weekdays] }),
  };
}

/** The same for the same flow every time, and no id that the flow has already. */
function freshId(flow: Flow, use: string): string {
  let id = deterministicUuid(`${flow.name ?? ''}${flow.pointer} hours`, use);
  while (flow.byId.has(id)) id = deterministicUuid(id, use);
  return id;
}
