import { useEffect, useRef, type ReactNode } from 'react'

/** The heading of a page within a screen: takes the focus as the page is come to, so that it is said where one is. */
export function Heading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <h1 className="h-page" tabIndex={-1} ref={heading}>
      {children}
    </h1>
  )
}
