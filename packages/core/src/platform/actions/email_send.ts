import { defineActionType } from '../action-type.ts';
import { recipients } from '../address.ts';

export default defineActionType({
  type: 'email_send',
  summary: 'Sends an e-mail and runs on.',
  standing: 'current',
  executor: 'flow',
  media: 'none',
  options: {
    destinations: recipients('Whom to write to; one bad address and nobody gets the mail.', ['email']),
    subject: { shape: { is: 'text' }, summary: 'The subject line.' },
    content: { shape: { is: 'text' }, summary: 'The text of the mail.' },
    attachments: {
      shape: {
        is: 'list',
        of: {
          is: 'record',
          fields: {
            reference_type: {
              shape: { is: 'text' },
              summary: 'What kind of thing to attach.',
              required: 'always',
              values: ['recording'],
            },
            reference_id: {
              shape: { is: 'id' },
              summary: 'The thing to attach.',
              required: 'always',
              refersTo: 'recording',
            },
          },
        },
      },
      summary: 'What to attach.',
    },
  },
  onBadOption: 'skip',
  edges: [{ to: { go: 'next' } }],
  differences: [
    {
      documented: 'It can wait for the mail or not.',
      engine: 'It has no such choice.',
      evidence: 'bin-flow-manager/models/action/option.go:259-264',
    },
  ],
  evidence: [
    'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:1124-1154',
    'bin-flow-manager/pkg/activeflowhandler/execute.go:255-259',
    'bin-email-manager/pkg/emailhandler/validate.go:8-16',
    'bin-email-manager/pkg/emailhandler/email.go:36-41',
  ],
});
