/** Each of five feelings by a shape of its own: pointing up or down, once or twice, or round. */
export function FeelingMark({ feeling }: { feeling: number }) {
  const up = (at: number) => `M4,${at + 9}L12,${at}L20,${at + 9}Z`
  const down = (at: number) => `M4,${at}L12,${at + 9}L20,${at}Z`
  return (
    <svg className="feel-mark" viewBox="0 0 24 24" aria-hidden>
      {feeling === 2 && <path d={`${up(2)}${up(12)}`} />}
      {feeling === 1 && <path d={up(7)} />}
      {feeling === 0 && <circle cx="12" cy="12" r="6" />}
      {feeling === -1 && <path d={down(8)} />}
      {feeling === -2 && <path d={`${down(3)}${down(13)}`} />}
    </svg>
  )
}
