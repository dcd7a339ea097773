import { pinyin } from 'pinyin-pro'
import { plainLetters } from './plainLetters.js'

/** The longest slug, in characters, a suffix of `uniqueSlug` included. */
export const maxSlugLength = 80

// What is made of nothing: a title of emoji alone, or in a script that is not transcribed here.
const lastResort = 'untitled'

// A title longer than this says nothing more in 80 characters of slug; it bounds the work on hostile input.
const longestTitleRead = 1000

const hanRun = /\p{Script=Han}+/gu

/**
 * Makes an address part from the first candidate that gives one: always ASCII, `[a-z0-9]+(-[a-z0-9]+)*`, 1 to 80 characters,
 * cut at a word. Chinese is written in pinyin without tones, a syllable a word (ü as v); accents fold, "&" reads "and",
 * "$150,000" reads "150000", apostrophes go. Where no candidate gives anything the slug is "untitled".
 *
 * @param candidates titles by preference, for example the English question, then the Chinese one, then a word for the type
 */
export function makeSlug(...candidates: readonly (string | null | undefined)[]): string {
  for (const candidate of candidates) {
    const slug = slugify(candidate ?? '')
    if (slug !== '') return slug
  }
  return lastResort
}

/**
 * Makes a slug unique: the slug itself, else with -2, -3, … The result keeps within 80 characters.
 *
 * @param slug as `makeSlug` gives it
 * @param isTaken says whether a slug is in use; may ask a database
 * @throws Error where a thousand variants are taken: the check is then wrong, or someone floods
 */
export async function uniqueSlug(slug: string, isTaken: (slug: string) => boolean | Promise<boolean>): Promise<string> {
  if (!await isTaken(slug)) return slug
  for (let number = 2; number <= 1000; number += 1) {
    const suffix = `-${number}`
    const candidate = cutAtWord(slug, maxSlugLength - suffix.length) + suffix
    if (!await isTaken(candidate)) return candidate
  }
  throw new Error(`No free address for "${slug}": a thousand variants are taken`)
}

function slugify(title: string): string {
  const words = title.slice(0, longestTitleRead)
    .replace(hanRun, inPinyin)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæœøđðþłħıŋ]/g, letter => plainLetters[letter] ?? '')
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/&/g, ' and ')
    .replace(/(\d)[,，](?=\d{3}(?!\d))/g, '$1')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return cutAtWord(words, maxSlugLength)
}

// Names of the run's characters, set apart from what stands before and after it.
function inPinyin(run: string): string {
  return ` ${pinyin(run, { toneType: 'none', v: true })} `
}

// A single word that is longer than all the room there is gets cut within.
function cutAtWord(slug: string, maxLength: number): string {
  if (slug.length <= maxLength) return slug
  const cut = slug.slice(0, maxLength + 1)
  const lastHyphen = cut.lastIndexOf('-')
  return lastHyphen > 0 ? cut.slice(0, lastHyphen) : cut.slice(0, maxLength)
}
