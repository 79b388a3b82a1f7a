import { callerTexts } from '@callflow-lint/core/facts';
import { defineRule } from '@callflow-lint/core/rule';
import { findExposed } from './exposure.ts';

export default defineRule({
  summary: 'A value that the caller chooses, put into JSON, speech or an address as it is.',
  group: 'security',
  contract: 'both',
  level: 'warn',
  since: '0.1.0',
  messages: {
    quoted: {
      text: 'Nothing escapes {{name}} inside this JSON: a quotation mark in it ends the string.',
      consequence: 'skipped',
      caller: 'Somebody who writes a quotation mark keeps the request from being sent, or decides what else it says.',
      help: 'Leave the text out and let the server look the message up by its id.',
    },
    bare: {
      text: '{{name}} stands in this JSON without quotation marks, and what the caller chooses need not be a number.',
      consequence: 'skipped',
      caller: 'Somebody who chooses nothing, a leading 0, * or # keeps the request from being sent.',
      help: 'Put quotation marks around it.',
    },
    data: {
      text: '{{name}} holds JSON, with quotation marks that nothing escapes, so it breaks the string around it.',
      consequence: 'skipped',
      caller: 'The request is never sent, and the caller goes on without notice.',
      help: 'Write it without quotation marks around it.',
    },
    speech: {
      text: 'Nothing escapes {{name}} inside this speech: with & or < in it nothing is spoken.',
      consequence: 'skipped',
      caller: 'Somebody who writes such a character silences the whole prompt, or changes how it is spoken.',
      help: 'Leave the text out of what is spoken.',
    },
    address: {
      text: 'Nothing escapes {{name}} inside this address: what stands behind a #, ? or & in it means something else.',
      consequence: 'none',
      caller: 'Somebody can leave out or add to what the server is asked for.',
      help: 'Send the value in the body of the request, inside quotation marks, or at the very end of the address.',
    },
  },
  help: 'Keep what the caller chooses out of places where characters have a meaning.',
  on: 'action',
  concerns: (type) =>
    Object.values(type?.options ?? {}).some(({ content }) => ['json', 'speech', 'url'].includes(content ?? '')),
  needs: [callerTexts],

  check: (action, facts) =>
    action.templates.flatMap((template) => {
      const exposed = findExposed(action, template, facts.callerTexts);
      if (exposed === undefined) return [];
      const { name, exposure, text } = exposed;
      return {
        at: template.at,
        message: exposure,
        data: { name: `\${${name}}` },
        ...(text?.witness !== undefined && { trace: text.witness }),
      };
    }),
});
