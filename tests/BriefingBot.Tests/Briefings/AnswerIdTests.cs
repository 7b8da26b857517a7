using BriefingBot.Briefings;
using BriefingBot.Tests.Support;
using CsCheck;

namespace BriefingBot.Tests.Briefings;

public sealed class AnswerIdTests
{
    [Theory]
    [InlineData("b-7K3F", "b-7K3F")]
    [InlineData("7k3f", "b-7K3F")]
    [InlineData("B-ilou", "b-110V")]
    [InlineData("b-7K3FQ", "b-7K3FQ")]
    [InlineData("b-7K", null)]
    [InlineData("b-7K3!", null)]
    [InlineData("", null)]
    public void An_id_is_read_in_any_case_with_or_without_its_mark_and_with_letters_confused(string typed, string? id)
    {
        Assert.Equal(id is not null, AnswerId.TryRead(typed, out var read));
        Assert.Equal(id, read);
    }

    [Fact]
    public void Every_id_reads_back_as_itself() => Cases.ForAll(Gen.String.Array[1, 4], 1_000, parts =>
    {
        var fingerprint = AnswerId.Fingerprint(parts);
        for (var length = AnswerId.ShortestLength; length <= fingerprint.Length; length++)
        {
            var id = AnswerId.Of(fingerprint, length);
            Assert.True(AnswerId.TryRead(id.ToLowerInvariant(), out var read));
            Assert.Equal(id, read);
        }
    });
}
