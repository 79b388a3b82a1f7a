import { type Action, misplacedOptions, type OptionRecord } from '@callflow-lint/core/flow';
import { findMeantName, unknownMembers } from '../unknown-option/meant.ts';

/** The option was written in the wrong place or under a wrong name, and that is the fault. */
export function isWrittenElsewhere(name: string, action: Action, record: OptionRecord | undefined): boolean {
  if (record?.within === undefined && misplacedOptions(action).some(({ key }) => key.value.toLowerCase() === name)) {
    return true;
  }
  return (
    record !== undefined && unknownMembers(record).some((member) => findMeantName(member.key.value, record) === name)
  );
}
