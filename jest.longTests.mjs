// Starting a CMS, a site and a browser on a busy machine takes its time.
jest.setTimeout(300_000)
