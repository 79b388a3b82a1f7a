/**
 * What a run belongs to (the platform's reference type): a telephone call, a text conversation, or an API trigger.
 * Only a call carries real-time media.
 */
export type Channel = 'call' | 'conversation' | 'api';

export const CHANNELS: readonly Channel[] = ['call', 'conversation', 'api'];

/** The media an action needs. On a channel without them it is passed over silently, which costs a step all the same. */
export type Media = 'rtc' | 'non_rtc' | 'none';

/** True when an action that needs `media` is run on `channel` (a call is `rtc`, every other channel `non_rtc`). */
export function fitsChannel(media: Media, channel: Channel): boolean {
  return media === 'none' || media === (channel === 'call' ? 'rtc' : 'non_rtc');
}
