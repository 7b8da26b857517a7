using BriefingBot.Retrieval.Passages;

namespace BriefingBot.Tests.Retrieval.Passages;

/// <summary>In the examples "|" marks where a sentence ends; it is taken out before splitting.</summary>
public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("The worm spread fast. |Nobody stopped it.")]
    [InlineData("Is it over? |No! |It goes on.")]
    [InlineData("It ended in 2017. |The next one came later.")]
    [InlineData("One line without a stop")]
    public void A_stop_ends_a_sentence(string marked) => Splits(marked);

    [Theory]
    [InlineData("Mr. Roe met Dr. Poe at St. Mary's in Jan. 2017. |They talked.")]
    [InlineData("Acme Corp. shares fell. |Acme Inc. said nothing.")]
    [InlineData("It hit the U.S. National Archives. |Others followed.")]
    [InlineData("It hit banks in the U.S. |The worm then went on.")]
    [InlineData("The files are with Acme Inc. |It has not opened them.")]
    [InlineData("Machines failed at 5 p.m. Monday. |At 6 a.m. they were back.")]
    [InlineData("Some tools, e.g. Scanners, i.e. Programs that look, are free.")]
    [InlineData("See No. 5 and Fig. 2 for more. |The answer was no. |Nobody agreed.")]
    [InlineData("It took phones, laptops, etc. |Users were told.")]
    [InlineData("They spoke of the virus vs. Microsoft. |It was long.")]
    public void Abbreviations_end_a_sentence_only_where_the_next_word_opens_one(string marked) => Splits(marked);

    [Theory]
    [InlineData("Professor J. Alex Roe wrote it. |T.J. Poe read it.")]
    [InlineData("George W. B. Roe signed.")]
    public void Initials_do_not_end_a_sentence(string marked) => Splits(marked);

    [Theory]
    [InlineData("Version 4.7.5 closes 3.5 million holes. |Update now.")]
    [InlineData("Look at www.example.com/a.b?c=D.E and at evil[.]com and hxxp://evil(.)org/X.exe today. |Then stop.")]
    [InlineData("The file is named Setup.Exe.Config and calls System.Net.WebClient. |It runs.")]
    [InlineData("Dr.Web found Linux.Mirai first. |Others agreed.")]
    [InlineData("A copy of my.Acme, the shop, was left.")]
    [InlineData("It runs on .NET and on Node.js alike. |That is all.")]
    public void Versions_addresses_and_names_with_dots_stay_whole(string marked) => Splits(marked);

    [Theory]
    [InlineData("It went round the world.|The worm did not stop.")]
    [InlineData("Who was it?|Nobody knows.")]
    [InlineData("He called it “over.”|The others laughed.")]
    [InlineData("The U.S.National Security Agency kept quiet.")]
    [InlineData("See https://example.com/a.The for more.")]
    public void A_missing_space_ends_a_sentence_between_an_ordinary_word_and_a_capital(string marked) => Splits(marked);

    [Theory]
    [InlineData("“It is bad. |It is very bad,” she said. |Then she left.")]
    [InlineData("He asked “Is it safe?” and left. |Nobody knew.")]
    [InlineData("“Is it safe?” Jane Roe said. |Nobody knew.")]
    [InlineData("(It was a test.) |Nobody was harmed.")]
    [InlineData("The tool (see the note. It is long) is free. |Take it.")]
    [InlineData("The flaw is old.[1] |The patch is new.[12][13] |Apply it.")]
    public void Closing_marks_go_with_the_sentence_before_them(string marked) => Splits(marked);

    [Theory]
    [InlineData("We waited ... and waited. |Then it came.")]
    [InlineData("They wrote “the systems […] were down” that day.")]
    [InlineData("And so on… |The next day it was over.")]
    [InlineData("He spoke of a virus … Petya, he said.")]
    public void An_ellipsis_ends_a_sentence_only_before_an_opening_word(string marked) => Splits(marked);

    [Theory]
    [InlineData("Yahoo! said so. |Yahoo! Mail was hit.")]
    [InlineData("What a day! |Nobody slept.")]
    public void Exclamation_marks_in_names_do_not_end_a_sentence(string marked) => Splits(marked);

    [Theory]
    [InlineData("What is known so far\n|The worm spread.\n|It stopped.")]
    [InlineData("Steps:\r\n|- Patch\r\n|- Reboot")]
    [InlineData("To do: |• patch |• reboot")]
    [InlineData("1. Update the system. |2. Reboot it.")]
    public void Headings_and_bullets_are_sentences_of_their_own(string marked) => Splits(marked);

    [Theory]
    [InlineData("The attack is over. |iPhone users are safe. |macOS users are not.")]
    [InlineData("He said. but then went on.")]
    public void A_small_letter_opens_a_sentence_only_in_a_brand(string marked) => Splits(marked);

    [Theory]
    [InlineData("CHESAPEAKE, Va. - An attack closed the school. |It reopened.")]
    public void A_dateline_stays_with_its_sentence(string marked) => Splits(marked);

    [Theory]
    [InlineData("世界中で感染した。|次の日に止まった。")]
    public void Wide_stops_need_no_space(string marked) => Splits(marked);

    [Fact]
    public void Sentences_know_whether_a_quotation_goes_on_across_their_ends()
    {
        const string Text = "“It is bad. It is very bad. It will end,” she said. “It ended.” Nobody spoke.";

        var sentences = SentenceSplitter.Split(Text);

        Assert.Equal([true, true, true, false, false], sentences.Select(s => s.InQuotation));
        Assert.Equal("“It ended.”", sentences[3].In(Text));
    }

    [Fact]
    public void A_prefix_can_be_dropped()
    {
        const string Text = "LONDON — The worm spread.";

        Assert.Equal("The worm spread.", SentenceSplitter.Split(Text)[0].After(9).In(Text));
    }

    private static void Splits(string marked)
    {
        var text = marked.Replace("|", "", StringComparison.Ordinal);

        var sentences = SentenceSplitter.Split(text).Select(sentence => sentence.In(text));

        Assert.Equal(marked.Split('|').Select(part => part.Trim()), sentences);
    }
}
