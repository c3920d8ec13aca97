import { useWords } from '../words.tsx'

export const reaches = ['room', 'programme', 'commissioner', 'public'] as const
export type Reach = (typeof reaches)[number]

export interface HowFarProps {
  /** How far the words may go; `held` where they are held back from everyone looking. */
  reach: Reach | 'held'
  /** The words are read by screen readers only. */
  isWordHidden?: boolean
}

/** How far a note may go: four knots on a thread, sewn as far as it may travel; a crossed knot when held back. */
export function HowFar({ reach, isWordHidden }: HowFarProps) {
  const { t } = useWords()
  const step = reach === 'held' ? -1 : reaches.indexOf(reach)
  return (
    <span className={reach === 'held' ? 'far held' : 'far'}>
      <svg
        viewBox={step < 0 ? '0 0 12 12' : '0 0 32 12'}
        aria-hidden
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      >
        {step < 0 ? (
          <path d="M2 2l8 8M10 2 2 10" strokeWidth="2" />
        ) : (
          reaches.map((each, index) => (
            <g key={each}>
              {index > 0 && (
                <path
                  d={`M${index * 9 - 3} 6h5`}
                  strokeWidth={index <= step ? 2 : 1.5}
                  strokeDasharray={index <= step ? undefined : '1 1.5'}
                />
              )}
              <circle
                cx={index * 9 + 2.75}
                cy="6"
                r={index <= step ? 2.5 : 1.75}
                fill={index <= step ? 'currentColor' : 'none'}
              />
            </g>
          ))
        )}
      </svg>
      <span className={isWordHidden ? 'sr' : undefined}>{t(`consent.far.${reach}`)}</span>
    </span>
  )
}
