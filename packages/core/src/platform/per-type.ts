import type { ActionType } from './action-type.ts';
import type { Contract } from './contract.ts';
import { oncePer } from './once-per.ts';

/** Works something out once for each type of action, however many actions of it there are. */
export function perType<Known>(workOut: (type: ActionType) => Known): (type: ActionType) => Known {
  return oncePer(workOut);
}

/** Works something out once for each type of action under each contract. */
export function perTypeAndContract<Known>(
  workOut: (type: ActionType, contract: Contract) => Known,
): (type: ActionType, contract: Contract) => Known {
  const documented = perType((type) => workOut(type, 'documented'));
  const engine = perType((type) => workOut(type, 'engine'));
  return (type, contract) => (contract === 'engine' ? engine(type) : documented(type));
}
