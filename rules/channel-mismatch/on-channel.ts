import type { Channel } from '@callflow-lint/core/platform';

const PHRASES: Readonly<Record<Channel, string>> = {
  call: 'on a call',
  conversation: 'in a conversation',
  api: 'in an API run',
};

/** How messages say what a flow runs on: `on a call`. */
export function onChannel(channel: Channel): string {
  return PHRASES[channel];
}
