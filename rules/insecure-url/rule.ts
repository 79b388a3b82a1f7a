import { isAccepted } from '@callflow-lint/core/platform';
import { defineRule } from '@callflow-lint/core/rule';
import { replaceString } from '@callflow-lint/core/source';

export default defineRule({
  summary: 'An unencrypted address where the documentation asks for https.',
  group: 'security',
  contract: 'documented',
  level: 'warn',
  since: '0.1.0',
  messages: {
    plain: {
      text: 'In {{action}}, {{path}} is an address without encryption.',
      consequence: 'none',
      caller: 'Anybody on the way can read and change what is sent about the call.',
    },
  },
  help: 'Write https, as the documentation asks.',
  on: 'field',
  concerns: ({ encrypted }) => encrypted === true,
  options: {
    hosts: {
      shape: { is: 'list', of: { is: 'text' } },
      about:
        'Hosts that need no encryption, e.g. one in the same network; `*.internal` stands for all below `internal`.',
      default: [],
    },
  },

  check(field, _facts, { options: { hosts } }) {
    const { value } = field;
    if (value.kind !== 'string' || !/^http:/i.test(value.value) || isAllowed(value.value, hosts)) return undefined;
    if (!isAccepted(field.action.type)) return undefined;
    const { action, at, path } = field;
    const secure = value.value.replace(/^http/i, 'https');
    return {
      at,
      message: 'plain',
      data: { action: action.label, path },
      fixes: [{ title: 'Write https', safety: 'suggestion', edits: [replaceString(value, secure)] }],
    };
  },
});

function isAllowed(url: string, hosts: readonly string[]): boolean {
  const host = /^http:\/\/(?:[^/?#@]*@)?([^/?#:]*)/i.exec(url)?.[1]?.toLowerCase() ?? '';
  return hosts.some((each) => {
    const wanted = each.toLowerCase();
    return wanted.startsWith('*.') ? host.endsWith(wanted.slice(1)) : host === wanted;
  });
}
