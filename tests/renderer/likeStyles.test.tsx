import { JSDOM } from 'jsdom'
import { expect, it } from 'vitest'
import { rememberStyles } from '../../build/likeStyles.ts'
import { openApp } from './screens/app.tsx'

/** One of everything jsdom's style sheet tells apart, twice in other company, so that memory has something to mix up. */
const specimens = `
  <p>plain <a>no link</a> <a href="#">link</a> <abbr>a</abbr> <abbr title="b">b</abbr></p>
  <p style="visibility: hidden"><span>unseen <b style="visibility: visible">seen</b></span><i>unseen</i></p>
  <section style="pointer-events: none"><button>cannot</button></section><section><button>can</button></section>
  <div hidden><em>away</em></div><div><em>here</em></div><div hidden="until-found"></div>
  <details><summary>first</summary><summary>second</summary></details>
  <details open><summary>first</summary><p>open</p></details>
  <dialog><input></dialog><dialog open><input></dialog><div popover>over</div>
  <ul><li>one<ul><li>two<ol><li>three</li></ol></li></ul></li></ul><menu><li>one</li></menu>
  <table><tr hidden><td>away</td></tr><tr><td>here</td></tr></table>
  <table rules="all"><thead><tr><th>head</th></tr></thead><tr style="color: red"><td><mark>x</mark></td></tr></table>
  <form><input type="hidden"><input type="TEXT"><input type="button"><input type="search" dir="auto">
  <select><option>one</option></select><textarea></textarea></form>
  <hr><q>said</q><pre dir="auto">as is</pre><p dir="rtl">from the right</p><template></template>
  <svg><title>drawn</title><path /></svg>`

const everythingOf = (style: CSSStyleDeclaration) =>
  Object.fromEntries(Array.from(style, (name) => [name, style.getPropertyValue(name)]))

const drawn = (html: string) => new JSDOM(html).window as unknown as Window & typeof globalThis
const stylesIn = (view: Window) =>
  [...view.document.querySelectorAll('*')].map((element) => everythingOf(view.getComputedStyle(element)))

/** The styles of a page’s elements, from memory and as jsdom works them out when it is first asked of each. */
function bothWays(html: string) {
  const view = drawn(html)
  rememberStyles(view)
  return { remembered: stylesIn(view), worked: stylesIn(drawn(html)) }
}

it('is what jsdom works out, for one of everything', () => {
  const { remembered, worked } = bothWays(specimens + specimens)
  expect(remembered).toEqual(worked)
  expect(new Set(worked.map((each) => JSON.stringify(each))).size).toBeGreaterThan(30)
})

it('is what jsdom works out, on a whole screen', async () => {
  await openApp({ at: { at: 'settings' } })
  const { remembered, worked } = bothWays(document.documentElement.outerHTML)
  expect(remembered.length).toBeGreaterThan(100)
  expect(remembered).toEqual(worked)
})

it('follows what changes: an attribute, what is around, a style sheet', () => {
  const view = drawn('<main><p><button>one</button></p></main>')
  rememberStyles(view)
  const { document } = view
  const element = document.querySelector('button')!
  const changes: (() => void)[] = [
    () => (element.style.display = 'none'),
    () => element.removeAttribute('style'),
    () => (document.querySelector('p')!.style.visibility = 'hidden'),
    () => document.querySelector('p')!.removeAttribute('style'),
    () => (element.hidden = true),
    () => (element.hidden = false),
    () =>
      document.head.append(
        Object.assign(document.createElement('style'), { textContent: 'p button { display: flex }' }),
      ),
  ]
  const told = changes.map((change) => {
    change()
    const { display, visibility } = view.getComputedStyle(element)
    return `${display} ${visibility}`
  })
  expect(told).toEqual([
    'none visible',
    'inline-block visible',
    'inline-block hidden',
    'inline-block visible',
    'none visible',
    'inline-block visible',
    'flex visible',
  ])
})
