/** A place in a file as a person finds it: counted from one, with the step’s own name beside its number. */
export function placeIn(json: unknown, path: readonly PropertyKey[]): string {
  let here = json
  return path
    .map((key) => {
      here = partOf(here, key)
      if (typeof key !== 'number') return String(key)
      const id = partOf(here, 'id')
      return typeof id === 'string' ? `${key + 1} (${id.slice(0, 60)})` : String(key + 1)
    })
    .join(' › ')
}

/** What lies at a place in a file; undefined where nothing does. */
export const valueAt = (json: unknown, path: readonly PropertyKey[]): unknown => path.reduce(partOf, json)

const partOf = (whole: unknown, key: PropertyKey): unknown =>
  whole && typeof whole === 'object' && Object.hasOwn(whole, key)
    ? (whole as Record<PropertyKey, unknown>)[key]
    : undefined
