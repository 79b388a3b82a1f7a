import type { Variable } from './variable.ts';

/** The five variables that describe one side of a call or conversation. */
export function partyVariables(
  prefix: string,
  side: string,
  common: Pick<Variable, 'set' | 'by' | 'channels' | 'documented' | 'evidence'>,
): readonly Variable[] {
  return [
    { ...common, name: `${prefix}.name`, holds: 'text', summary: `The name of ${side}.` },
    { ...common, name: `${prefix}.detail`, holds: 'text', summary: `A longer description of ${side}.` },
    {
      ...common,
      name: `${prefix}.target`,
      holds: 'text',
      summary: `The address of ${side}, for example a telephone number.`,
    },
    { ...common, name: `${prefix}.target_name`, holds: 'text', summary: `The label at the address of ${side}.` },
    { ...common, name: `${prefix}.type`, holds: 'text', summary: `What kind of address ${side} has.` },
  ];
}
