import { defineActionType } from '../action-type.ts';

export default defineActionType({
  type: 'webhook_send',
  summary: 'Sends an HTTP request to a server of yours and runs on.',
  standing: 'current',
  executor: 'flow',
  media: 'none',
  options: {
    sync: {
      shape: { is: 'boolean' },
      summary: 'By the documentation waits for the answer and takes variables from it.',
    },
    uri: {
      shape: { is: 'text' },
      summary: 'Where to send it: http or https, to a public address.',
      required: 'always',
      content: 'url',
      encrypted: true,
      publicOnly: true,
      ifAbsent: { consequence: 'skipped', caller: 'Nothing is sent.' },
      ifOther: { consequence: 'skipped', caller: 'Nothing is sent.' },
    },
    method: {
      shape: { is: 'text' },
      summary: 'The HTTP method, passed on unchecked.',
      default: 'GET',
      values: ['POST', 'GET', 'PUT', 'DELETE'],
      ifOther: { consequence: 'none', caller: 'The method is passed on unchecked, and your server may refuse it.' },
    },
    data_type: { shape: { is: 'text' }, summary: 'The content type to claim; the body is JSON all the same.' },
    data: {
      shape: { is: 'text' },
      summary: 'The body. It has to be JSON once it is filled in, else nothing is sent.',
      required: 'in practice',
      content: 'json',
    },
  },
  onBadOption: 'skip',
  edges: [
    {
      contract: 'documented',
      when: { is: 'given', option: 'sync' },
      effects: [{ do: 'store-any', except: ['voipbin.'] }],
      to: { go: 'next' },
    },
    { to: { go: 'next' } },
  ],
  differences: [
    {
      documented: 'With `sync` the answer is read into variables.',
      engine: 'The answer is thrown away.',
      evidence:
        'bin-webhook-manager/pkg/webhookhandler/webhook.go:118-151; ' +
        'bin-webhook-manager/pkg/webhookhandler/message.go:73-93',
    },
    {
      documented: 'The body is any text.',
      engine: 'Only a JSON body can be delivered; without a body nothing is sent, whatever the method.',
      evidence:
        'bin-common-handler/pkg/requesthandler/webhook_webhooks.go:44-57; ' +
        'bin-webhook-manager/pkg/listenhandler/models/request/v1_webhooks.go:20-28',
    },
    {
      documented: 'The address is https.',
      engine: 'Plain http is taken too; private addresses are refused.',
      evidence:
        'bin-webhook-manager/pkg/webhookhandler/message.go:57-93; ' +
        'bin-webhook-manager/pkg/webhookhandler/urlvalidator.go:38-78',
    },
  ],
  evidence: [
    'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:979-1014',
    'bin-flow-manager/pkg/activeflowhandler/execute.go:327-331',
  ],
});
