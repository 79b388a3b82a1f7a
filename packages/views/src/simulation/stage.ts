import type { Flow, FlowDocument } from '@callflow-lint/core/flow';
import {
  type Ingestion,
  ingest,
  type Program,
  programOf,
  pushedProgram,
  type Setting,
  settingOf,
} from '@callflow-lint/core/machine';
import { RESERVED_IDS, WAIT_FLOW } from '@callflow-lint/core/platform';
import { type Json, type LineIndex, toValue } from '@callflow-lint/core/source';
import { Scenery } from './scenery.ts';

/** Everything a run needs besides its inputs. */
export interface Stage {
  readonly setting: Setting;
  readonly scenery: Scenery;
}

/** A file whose flows can be run. */
export interface FlowFile {
  readonly document: FlowDocument;
  readonly lines: LineIndex;
}

/** Stands for a flow that is not in the file. */
const NOTHING = programOf([]);

/**
 * Sets the stage: the other flows of the file are there for those who fetch them by their ids. Flows that are not in the
 * file do nothing, and the one that a queue plays does nothing but wait.
 */
export function setStage(file: FlowFile, given: Partial<Setting>): Stage {
  const scenery = new Scenery(file.lines);
  const programs = new Map<string, Program | undefined>();
  const flows = (id: string) => {
    if (id === RESERVED_IDS.nil) return undefined;
    if (!programs.has(id)) {
      const flow = file.document.flows.find((each) => each.id === id);
      programs.set(id, flow === undefined ? NOTHING : upload(flow, { scenery, setting: settingOf(given) }, id).program);
    }
    const program = programs.get(id);
    if (program === NOTHING) scenery.miss(id);
    return program;
  };
  return { setting: settingOf({ ...given, flows, waitFlow: pushedProgram(WAIT_FLOW) }), scenery };
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
