import { defineActionType } from '../action-type.ts';
import { limits } from '../limits.ts';

export default defineActionType({
  type: 'stream_echo',
  summary: 'Sends the media stream straight back to the caller, for a while.',
  standing: 'current',
  executor: 'call',
  media: 'rtc',
  options: {
    duration: {
      shape: { is: 'integer' },
      summary: 'How long; 0, negative and absent mean three minutes.',
      default: limits.echo.value.engine,
      unit: 'ms',
    },
  },
  onBadOption: 'skip',
  // The channel is out of the flow's reach meanwhile, so keys are not seen.
  waits: [{ until: 'time', keys: 'none', limit: { option: 'duration', otherwise: limits.echo.value.engine } }],
  edges: [{ to: { go: 'next' } }],
  audible: true,
  differences: [],
  evidence: ['bin-call-manager/pkg/callhandler/action.go:412-446'],
});
