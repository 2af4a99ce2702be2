import Testing
import Vietnamese

@Suite struct ToneTests {
  @Test func lettersAreTakenApartAndPutTogether() {
    #expect(Tone.split("ậ") == ("â", .nang))
    #expect(Tone.split("Ở") == ("Ơ", .hoi))
    #expect(Tone.split("đ") == ("đ", .ngang))
    #expect(Tone.sac.applied(to: "ư") == "ứ")
    #expect(Tone.sac.applied(to: "b") == nil)
    #expect(Tone.sac.applied(to: "ứ") == nil)
    #expect(Tone.ngang < Tone.huyen && Tone.sac < Tone.nang)
  }
}
