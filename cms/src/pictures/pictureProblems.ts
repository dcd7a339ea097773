import type { Language } from '../rules/editorLanguage'

/** In bytes. A photograph straight from a camera fits; a film does not. */
export const GREATEST_UPLOAD = 20 * 1024 * 1024

/** In pixels, counted before anything is unpacked: the largest photographs that phones take, and no bomb. */
export const MOST_PIXELS = 64_000_000

/** In pixels, along either side; also what WebP can hold. */
export const LONGEST_SIDE = 16_000

/** Why a file is not taken, by what the editor can do about it. */
export type PictureProblem = 'noPicture' | 'drawing' | 'phonePhoto' | 'moving' | 'tooHeavy' | 'tooLarge' | 'damaged'

const megabytes = GREATEST_UPLOAD / 1024 / 1024

const words: Record<PictureProblem, Record<Language, (name: string) => string>> = {
  noPicture: {
    'zh-Hans': (name) => `“${name}”的内容不是 JPG、PNG、WebP、AVIF 或 GIF 图片，所以没有上传。请用看图软件打开原图，另存为 JPG 或 PNG 再传。`,
    en: (name) => `“${name}” does not contain a JPEG, PNG, WebP, AVIF or GIF picture and was not uploaded. Open the original in a picture viewer, save it as JPEG or PNG and upload that.`,
  },
  drawing: {
    'zh-Hans': (name) => `“${name}”是 SVG 矢量图，里面可能藏有程序，所以不能上传。请导出成 PNG（宽 1600 像素以上）再传。`,
    en: (name) => `“${name}” is an SVG drawing, which can carry a program, so it cannot be uploaded. Export it as PNG, at least 1600 pixels wide, and upload that.`,
  },
  phonePhoto: {
    'zh-Hans': (name) => `“${name}”是手机拍的 HEIC 照片，多数浏览器打不开。请另存为 JPG 再传；iPhone 在“设置—相机—格式”里选“兼容性最佳”，以后拍的就是 JPG。`,
    en: (name) => `“${name}” is a HEIC photo from a phone, which most browsers cannot show. Save it as JPEG and upload that; on an iPhone, Settings – Camera – Formats – Most Compatible takes JPEG from then on.`,
  },
  moving: {
    'zh-Hans': (name) => `“${name}”是动图，读者没法让它停下来，所以不能上传。请截取其中一帧，存成 JPG 或 PNG 再传。`,
    en: (name) => `“${name}” moves, and readers could not make it stop, so it cannot be uploaded. Save one of its frames as JPEG or PNG and upload that.`,
  },
  tooHeavy: {
    'zh-Hans': (name) => `“${name}”超过 ${megabytes} MB，所以没有上传。请把图缩小，或者另存为 JPG 再传。`,
    en: (name) => `“${name}” is over ${megabytes} MB and was not uploaded. Make it smaller, or save it as JPEG, and upload that.`,
  },
  tooLarge: {
    'zh-Hans': (name) => `“${name}”的尺寸太大（最多 6400 万像素，每边最长 16000 像素），所以没有上传。请把宽度缩到 4000 像素以内再传。`,
    en: (name) => `“${name}” has too many pixels (64 million at most, 16,000 along a side) and was not uploaded. Scale it down to a width of 4000 pixels and upload that.`,
  },
  damaged: {
    'zh-Hans': (name) => `“${name}”已经损坏，读不完整，所以没有上传。请从原处重新拿一份；如果看图软件还打得开，就另存为 JPG 再传。`,
    en: (name) => `“${name}” is damaged and cannot be read to its end, so it was not uploaded. Get it anew from where it came from or, if a picture viewer still opens it, save it as JPEG and upload that.`,
  },
}

/** A file that is not taken as a picture. */
export class PictureRefused extends Error {
  override readonly name = 'PictureRefused'

  constructor(readonly problem: PictureProblem, options?: ErrorOptions) {
    super(problem, options)
  }
}

/** What to tell the editor of a file that was not taken, by its name: what is the matter, and what to do. */
export const pictureRefusal = (problem: PictureProblem, name: string, language: Language): string => words[problem][language](name)
