import type { CSSProperties } from 'react'

/** A line of stitches, one a unit; `gone` of them are sewn. Decoration: whoever uses it says it in words. */
export function Stitches({ of, gone }: { of: number; gone: number }) {
  const whole = Math.max(1, Math.round(of))
  return (
    <span className="stitches" aria-hidden style={{ '--of': whole } as CSSProperties}>
      {Array.from({ length: whole }, (_, index) => (
        <i key={index} className={index < Math.floor(gone) ? 'gone' : undefined} />
      ))}
    </span>
  )
}
