import type { Flow } from '@callflow-lint/core/flow';
import { type Ingestion, ingest, type Program, type Setting, settingOf } from '@callflow-lint/core/machine';
import { type Json, toValue } from '@callflow-lint/core/source';
import type { LoadedFile } from '../input/load-flows.ts';
import { Scenery } from './scenery.ts';

/** Everything a run needs besides its inputs. */
export interface Stage {
  readonly setting: Setting;
  readonly scenery: Scenery;
}

/** Sets the stage: the other flows of the file are there for those who fetch them by their ids. */
export function setStage(file: LoadedFile, given: Partial<Setting>): Stage {
  const scenery = new Scenery(file.lines);
  const programs = new Map<string, Program | undefined>();
  const flows = (id: string) => {
    if (!programs.has(id)) {
      const flow = file.document.flows.find((each) => each.id === id);
      programs.set(
        id,
        flow === undefined ? undefined : upload(flow, { scenery, setting: settingOf(given) }, id).program,
      );
    }
    return programs.get(id);
  };
  return { setting: settingOf({ ...given, flows }), scenery };
}

/** What the platform makes of a flow when it is uploaded. */
export function upload(flow: Flow, { scenery, setting }: Stage, id?: string): Ingestion {
  const ingestion = ingest(bodyOf(flow), { ids: setting.ids, ...(id !== undefined && { id }) });
  if (ingestion.program !== undefined) scenery.add(ingestion.program, flow);
  return ingestion;
}

/** The body that would be posted. */
function bodyOf(flow: Flow): Json {
  if (flow.object !== undefined) return toValue(flow.object);
  return Object.assign(Object.create(null) as { [name: string]: Json }, {
    actions: flow.list === undefined ? [] : toValue(flow.list),
  });
}
