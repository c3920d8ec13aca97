import { strToU8, zipSync } from 'fflate'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { unzip } from '../../build/prepare/unzip.mjs'

let folder: string
const zip = () => join(folder, 'a.zip')
const out = () => join(folder, 'out')

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'alongside-unzip-'))))
afterEach(() => rmSync(folder, { recursive: true }))

test('writes what is wanted, under the name that was given, packed or not, with its mode', () => {
  const words = 'sit alongside each other\n'.repeat(500)
  const program = [strToU8('#!/bin/sh'), { level: 0, os: 3, attrs: 0o100755 << 16 }] as const
  writeFileSync(
    zip(),
    zipSync({ 'top/words.txt': strToU8(words), 'top/run': [...program], 'top/not.txt': strToU8('no') }),
  )
  unzip(zip(), out(), (name) => (name.endsWith('not.txt') ? undefined : name.replace('top/', 'here/')))
  expect(readFileSync(join(out(), 'here/words.txt'), 'utf8')).toBe(words)
  expect(statSync(join(out(), 'here/run')).mode & 0o777).toBe(0o755)
  expect(existsSync(join(out(), 'here/not.txt'))).toBe(false)
})

test('refuses an entry that would land outside', () => {
  writeFileSync(zip(), zipSync({ '../outside.txt': strToU8('no') }))
  expect(() => unzip(zip(), out(), (name) => name)).toThrow(/points outside/)
  expect(existsSync(join(folder, 'outside.txt'))).toBe(false)
})

test('refuses what is no zip, and one that was cut off', () => {
  writeFileSync(zip(), 'not a zip at all')
  expect(() => unzip(zip(), out(), (name) => name)).toThrow(/not a zip/)
  const whole = zipSync({ 'a.txt': strToU8('words '.repeat(2000)) })
  writeFileSync(zip(), whole.subarray(200))
  expect(() => unzip(zip(), out(), (name) => name)).toThrow()
})
