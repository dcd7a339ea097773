import type { privacyZhHans } from './privacy.zh-Hans'

/** The same in English. */
export const privacyEn: typeof privacyZhHans = {
  title: 'Privacy',
  deck: 'You can read this paper without telling us who you are.',
  text: [
    { heading: 'Reading', id: 'reading' },
    'Reading needs no account and sets no cookie. There are no statistics, advertisements or fonts from anywhere else on our pages; unless you follow a link that leads out, your browser speaks with this site alone. With JavaScript off, everything can be read as before.',
    'When you follow a link that leads out, the other site can tell that you came from here, but not from which page.',
    { heading: 'Counting views', id: 'views' },
    'When an article is on your screen, the page reports its number to this site once. We make a hash of your network address and your browser’s name, with a key that differs every day, to recognise a repeat within half an hour. It is deleted after a day; what remains is the total of each article. Known programs are not counted, and neither are readers without JavaScript.',
    { heading: 'Appearance', id: 'theme' },
    'If you choose light or dark, your choice is kept in your own browser (`presage-theme` in its localStorage) and not sent to us. Choose “System” and it is removed.',
    { heading: 'Comments', id: 'comments' },
    'A comment asks for a name, an e-mail address and your words. Name and words are shown to everyone; whether an editor approves them first stands on the form’s button. The e-mail address is never shown; only the editors who moderate see it, and this site sends nothing to it.',
    'Kept with the comment are a keyed hash of your network (not its address, which cannot be worked out from it) and your browser’s name, against spam. They and the e-mail address are deleted from the comment by themselves after a while, 90 days unless this site has set another time; the comment itself stays. Where editors ban a network, its hash is kept apart until the ban is lifted. One network may send 5 comments in ten minutes and 20 in a day; to recognise the same comment sent twice, a hash of it is kept for a day.',
    'Hidden in the form is a signed time. It says when the form was generated, and not for whom.',
    'Once you have sent a comment, this site sets a signed cookie whose name begins with `presage`, so that you alone can see your comment while it waits for approval. If you send no comment, there is none.',
    { heading: 'Sponsors’ links', id: 'sponsors' },
    'A sponsor’s link leads through our own `/go/…`, where one is added to the count of that link for the day. When an article that carries it is read, one is added to its views of the day. Who followed or read it is not noted. On the other site, its own rules apply.',
    { heading: 'Search', id: 'search' },
    'Searches are answered by our own database. Your words go to nobody else, and we do not keep them.',
    { heading: 'Servers', id: 'servers' },
    'Against abuse, the server counts requests by network for some minutes, in memory. This site’s program writes no reader’s address into its logs; our hosting and network providers may keep logs of their own, and answer for them.',
    { heading: 'Your rights', id: 'rights' },
    'To learn what we keep of you, or to have it put right or deleted, write to us; for a comment, from the address you gave with it.',
  ],
  contact: 'Write to: ',
}
