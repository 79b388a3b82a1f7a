import { timetables } from '@callflow-lint/core/facts';
import type { Flow } from '@callflow-lint/core/flow';
import { weeksView } from '@callflow-lint/views/hours';
import type { HoursAnswer } from '@callflow-lint/views/requests';
import type { OpenFlow } from '../open-flow.ts';

/** When a flow really is open, by the clock on the wall. */
export function hours(open: OpenFlow, flow: Flow): HoursAnswer {
  return { version: open.version, weeks: open.analysisOf(flow).get(timetables).map(weeksView) };
}
