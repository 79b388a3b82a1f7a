import { defineActionType } from '../action-type.ts';
import { intoBridge } from '../pushed-bridge.ts';

export default defineActionType({
  type: 'conference_join',
  summary: 'Lets the caller take part in a conference; runs on when the caller leaves it.',
  standing: 'current',
  executor: 'flow',
  media: 'rtc',
  options: {
    conference_id: {
      shape: { is: 'id' },
      summary: 'The conference; an unknown one drops the call.',
      required: 'always',
      refersTo: 'conference',
    },
  },
  onBadOption: 'drop',
  // A conference may have a flow of its own that runs before; which one is not known here.
  edges: [{ to: intoBridge }],
  handsOver: true,
  differences: [],
  evidence: [
    'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:428-471',
    'bin-conference-manager/pkg/conferencecallhandler/service.go:17-76',
    'bin-call-manager/pkg/confbridgehandler/joined.go:107-123',
  ],
});
