import type { VariableRead } from '@callflow-lint/core/flow';

/** What becomes of a place where a variable is empty, as the end of a sentence. */
export function missingValue({ template }: VariableRead): string {
  switch (template?.option.content) {
    case undefined:
      return template === undefined
        ? 'every call goes the way of an empty value'
        : 'the text is filled in with nothing';
    case 'speech':
      return 'the caller hears a sentence with a gap in it';
    case 'address':
      return 'there is nobody at an empty address';
    case 'url':
      return 'the request goes to a wrong address';
    default:
      return 'the text is filled in with nothing';
  }
}

/** Whether an empty value shows where it is read: conditions and JSON bodies often mean it to be empty. */
export function showsWhenEmpty({ action, template }: VariableRead): boolean {
  if (template === undefined || template.option.content === 'json') return false;
  return !decidesOrCopies(action, template.name);
}

/** Whether an option goes into a guard or into another variable. */
function decidesOrCopies({ type }: VariableRead['action'], option: string): boolean {
  return (type?.edges ?? []).some(({ when, effects }) => {
    const isCompared = when?.is === 'comparison' && [when.left, when.right.string].includes(option);
    const isName = when?.is === 'key' && 'option' in when.variable && when.variable.option === option;
    return (
      isCompared || isName || effects?.some((effect) => effect.do === 'assign' && effect.value === option) === true
    );
  });
}
