using BriefingBot.Briefings.Checks;

namespace BriefingBot.Tests.Briefings.Checks;

public sealed class AttributionCheckTests
{
    private const string Report = "Flintpoint said at least 100,000 devices belonged to the botnet. Lumen does not know who is behind the attack.";

    [Theory]
    [InlineData("According to Flintpoint, at least 100,000 devices belonged to the botnet.")]
    [InlineData("At least 100,000 devices belonged to the botnet, Flintpoint reported.")]
    public void The_speaker_may_stand_anywhere(string sentence) => Judged.IsKept(Report, sentence);

    [Theory]
    [InlineData("Lumen said at least 100,000 devices belonged to the botnet.")]
    [InlineData("At least 100,000 devices belonged to the botnet.")]
    public void The_speaker_is_neither_exchanged_nor_left_out(string sentence) => Judged.IsDropped(Report, sentence, CheckCode.Attribution);
}
