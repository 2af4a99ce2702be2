/// What the files of a site are made from, once everything is read.
struct SiteMaterial: Sendable {
  let pages: SitePages
  let lists: DocumentLists
  let folder: TemplateFolder
  let plainPages: [PlainPage]
  let reader: DocumentReader
  let drafter: PageDrafter
  let drafts: PageDrafts
  let record: RecordedState
}
