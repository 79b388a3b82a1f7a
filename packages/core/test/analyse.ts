import { Analysis } from '../src/facts/index.ts';
import { readDocument } from '../src/flow/index.ts';
import type { Channel, Contract } from '../src/platform/index.ts';
import { type Json, parse } from '../src/source/index.ts';

/** The analysis of a list of actions, read from its JSON text as a user's flow is. */
export function analyse(
  actions: readonly Json[],
  contract: Contract = 'documented',
  channel: Channel = 'call',
): Analysis {
  const [flow] = readDocument(parse(JSON.stringify({ actions }))).flows;
  if (flow === undefined) throw new Error('An object with a list of actions is a flow');
  return new Analysis(flow, { contract, channel });
}
