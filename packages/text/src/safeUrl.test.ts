import { safeImageUrl, safeLinkUrl } from './safeUrl.js'

describe('safeLinkUrl', () => {
  test.each([
    ['https://example.com/a?b=1&c=2#d', 'https://example.com/a?b=1&c=2#d'],
    ['HTTP://Example.COM', 'http://example.com/'],
    ['https://例子.com/路', 'https://xn--fsqu00a.com/%E8%B7%AF'],
    ['mailto:desk@example.com?subject=Hello', 'mailto:desk@example.com?subject=Hello'],
    ['/predictions/x?y#z', '/predictions/x?y#z'],
    ['  https://example.com/ ', 'https://example.com/'],
  ])('%s is a link', (url, href) => {
    expect(safeLinkUrl(url)).toBe(href)
  })

  test.each([
    'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\tscript:alert(1)', 'java\nscript:alert(1)', '\u0001javascript:alert(1)',
    ' javascript:alert(1)', 'javascript&colon;alert(1)', '&#106;avascript:alert(1)', 'javascript%3Aalert(1)', 'java\u200bscript:alert(1)',
    '\u202ejavascript:alert(1)', 'vbscript:x', 'data:text/html,<script>alert(1)</script>', 'file:///etc/passwd', 'blob:https://a/b', 'ftp://a/b',
    'about:blank', 'view-source:https://a', '//evil.example/x', '/\\evil.example', '\\\\evil.example', '/\t/evil.example', '/.//evil.example',
    '/x/..//evil.example', 'https:evil.example', 'https:///evil.example', 'https:\\\\evil.example', 'https://', 'http://[', 'https://user:pass@evil.example',
    'https://bank.example@evil.example', 'https://a b.example', 'https://a.example/"onmouseover=x', 'https://a.example/<b>',
    'mailto:', 'mailto:nobody', 'relative/path', '#anchor', '?query', '', '   ', `https://a.example/${'x'.repeat(3000)}`,
  ])('%j is not', (url) => {
    expect(safeLinkUrl(url)).toBeNull()
  })

  test('from the root it becomes absolute where a base is given', () => {
    expect(safeLinkUrl('/events/x', 'https://paper.example')).toBe('https://paper.example/events/x')
    expect(safeLinkUrl('//evil.example', 'https://paper.example')).toBeNull()
    expect(safeLinkUrl('/.//evil.example', 'https://paper.example')).toBeNull()
  })
})

describe('safeImageUrl', () => {
  test('takes what is on the web or on the site', () => {
    expect(safeImageUrl('/uploads/a.jpg')).toBe('/uploads/a.jpg')
    expect(safeImageUrl('https://cdn.example/a.jpg', 'https://paper.example')).toBe('https://cdn.example/a.jpg')
    expect(safeImageUrl('/uploads/a.jpg', 'https://paper.example')).toBe('https://paper.example/uploads/a.jpg')
  })

  test.each(['mailto:a@b.example', 'data:image/svg+xml,<svg onload=alert(1)>', 'javascript:alert(1)', '//cdn.example/a.jpg'])('not %s', (url) => {
    expect(safeImageUrl(url)).toBeNull()
  })
})
