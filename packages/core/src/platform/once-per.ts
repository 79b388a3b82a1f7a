/**
 * Works something out once for each of some things that are there as long as the program, or longer than any flow: types of
 * actions, their options, sets of instants. What is worked out must not lead to a flow, which would live on with it.
 */
export function oncePer<Thing extends object, Known>(workOut: (thing: Thing) => Known): (thing: Thing) => Known {
  const known = new WeakMap<Thing, { readonly of: Known }>();
  return (thing) => {
    let entry = known.get(thing);
    if (entry === undefined) {
      entry = { of: workOut(thing) };
      known.set(thing, entry);
    }
    return entry.of;
  };
}
