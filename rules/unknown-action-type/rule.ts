import type { Action } from '@callflow-lint/core/flow';
import { acceptedActionTypes, hasPlaceholder, isAccepted } from '@callflow-lint/core/platform';
import { defineRule, type Fix } from '@callflow-lint/core/rule';
import { nearest, replaceString } from '@callflow-lint/core/source';
import { FOREIGN_NAMES } from './foreign-names.ts';

export default defineRule({
  summary: 'An action type that the platform refuses.',
  group: 'references',
  contract: 'both',
  level: 'error',
  since: '0.1.0',
  messages: {
    unknown: {
      text: 'There is no action type "{{type}}".{{hint}}',
      consequence: 'refused',
      caller: 'The platform refuses the whole flow, so calls keep getting the version of before, or none.',
    },
    former: {
      text: 'The action type "{{type}}" no longer exists.{{hint}}',
      consequence: 'refused',
      caller: 'The platform refuses the whole flow, so calls keep getting the version of before, or none.',
    },
    internal: {
      text: 'The action type "{{type}}" is for the platform itself; a flow may not use it.',
      consequence: 'refused',
      caller: 'The platform refuses the whole flow, so calls keep getting the version of before, or none.',
    },
    missing: {
      text: 'Action {{index}} has no type.',
      consequence: 'refused',
      caller: 'The platform refuses the whole flow, so calls keep getting the version of before, or none.',
    },
    nested: {
      text: '{{subject}}, and the new call needs one that the platform knows.{{hint}}',
      consequence: 'dropped',
      caller: 'The flow is accepted, but the caller is dropped when {{outer}} runs.',
    },
  },
  help: 'Write one of the types that the platform knows.',
  on: 'action',
  concerns: (type) => !isAccepted(type),

  check(action) {
    const { typeName, type, flow, index } = action;
    const replacement = typeName === undefined ? undefined : findReplacement(action, typeName);
    const isNested = flow.nestedIn !== undefined;
    if (isNested && (isNeverRead(flow.nestedIn) || hasPlaceholder(typeName ?? ''))) return undefined;
    return {
      at: action.at('type'),
      message: isNested ? 'nested' : kindOf(action),
      data: {
        type: typeName ?? '',
        index,
        hint: replacement === undefined ? '' : ` ${hintFor(replacement, type?.replacement?.note)}`,
        subject: typeName === undefined ? `Action ${index} has no type` : `There is no action type "${typeName}"`,
        outer: flow.nestedIn?.label ?? '',
      },
      fixes: replacement === undefined ? [] : renames(action, replacement),
    };
  },
});

function kindOf({ typeName, type }: Action): 'unknown' | 'former' | 'internal' | 'missing' {
  if (typeName === undefined) return 'missing';
  return type?.standing === 'former' || type?.standing === 'internal' ? type.standing : 'unknown';
}

/** Nested actions are not looked at when the action names a stored flow as well. */
function isNeverRead(outer: Action): boolean {
  return Object.values(outer.type?.options ?? {}).some(
    ({ shape, required }) =>
      shape.is === 'actions' && typeof required === 'object' && 'unless' in required && required.unless.some(isGiven),
  );

  function isGiven(name: string): boolean {
    const value = outer.optionValue(name);
    return value !== undefined && value.kind !== 'null';
  }
}

const names = acceptedActionTypes.map(({ type }) => type);

/** The present name: what the platform says, else the same word in another spelling, else the word of another platform. */
function findReplacement({ type }: Action, written: string): string | undefined {
  if (type?.replacement !== undefined) return type.replacement.type;
  const plain = written
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[-.\s]+/g, '_');
  if (names.includes(plain)) return plain;
  return FOREIGN_NAMES.get(plain.replaceAll('_', '')) ?? nearest(plain, names);
}

function hintFor(replacement: string, note: string | undefined): string {
  return note === undefined ? `Use "${replacement}".` : `Use "${replacement}". ${note}`;
}

/** A suggestion even where the name is certain: the options may have to change with it. */
function renames(action: Action, replacement: string): Fix[] {
  const place = action.at('type');
  const node = action.object?.members.find(({ value }) => value?.start === place.start)?.value;
  if (node?.kind !== 'string') return [];
  return [{ title: `Write "${replacement}"`, safety: 'suggestion', edits: [replaceString(node, replacement)] }];
}
