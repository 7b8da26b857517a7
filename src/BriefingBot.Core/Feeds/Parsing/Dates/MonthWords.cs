using System.Collections.Frozen;

namespace BriefingBot.Feeds.Parsing.Dates;

/// <summary>
/// Names of months and their abbreviations in the languages of the big publishers; feeds that localise their dates exist in all of them.
/// English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Russian, Ukrainian, Czech, Swedish, Danish, Norwegian, Finnish,
/// Turkish, Greek, Hungarian, Romanian, Indonesian.
/// </summary>
internal static class MonthWords
{
    private static readonly string[] Names =
    [
        "jan january jän jänner januar jenner janv janvier ene enero gen gennaio janeiro januari sty stycznia styczeń янв января январь січ січня led ledna leden tammi tammikuuta oca ocak ιαν ιανουαρίου ιανουάριος január ian ianuarie",
        "feb february febr februar feber fév févr février fevrier febrero febbraio fev fevereiro februari lut lutego luty фев февр февраля февраль лют лютого úno února únor helmi helmikuuta şub şubat subat φεβ φεβρουαρίου február februarie pebruari",
        "mar march mär märz maerz mrz mars marzo março marco maart mrt marca marzec марта март мар бер березня bře března březen maalis maaliskuuta mart μαρ μάρ μαρτίου március márc martie maret",
        "apr april avr avril abr abril aprile kwi kwietnia kwiecień апр апреля апрель кві квітня dub dubna duben huhti huhtikuuta nis nisan απρ απριλίου április ápr aprilie",
        "may mai mayo mag maggio maio mei maja maj мая май тра травня kvě května květen touko toukokuuta mayıs mayis μαι μαϊ μάι μάϊ μαΐου május máj",
        "jun june juni juin junio giu giugno junho cze czerwca czerwiec июн июня июнь чер червня čvn června červen kesä kesäkuuta haz haziran ιουν ιούν ιουνίου június jún iun iunie",
        "jul july juli juil juillet julio lug luglio julho lip lipca lipiec июл июля июль лип липня čvc července červenec heinä heinäkuuta tem temmuz ιουλ ιούλ ιουλίου július júl iul iulie",
        "aug august août aout ago agosto augustus sie sierpnia sierpień авг августа август сер серпня srp srpna srpen elo elokuuta ağu ağustos agustos agu αυγ αύγ αυγούστου augusztus augusti",
        "sep sept september septembre septiembre set settembre setembro wrz września wrzesień сен сент сентября сентябрь вер вересня zář září syys syyskuuta eyl eylül eylul σεπ σεπτ σεπτεμβρίου szeptember szept septembrie",
        "oct october okt oktober octobre octubre ott ottobre out outubro paź października październik окт октября октябрь жов жовтня říj října říjen loka lokakuuta eki ekim οκτ οκτωβρίου október octombrie",
        "nov november novembre noviembre novembro lis listopada listopad ноя нояб ноября ноябрь лис листопада marras marraskuuta kas kasım kasim νοε νοέ νοεμβρίου noiembrie nopember",
        "dec december dez dezember déc décembre decembre dic diciembre dicembre dezembro gru grudnia grudzień дек декабря декабрь гру грудня pro prosince prosinec joulu joulukuuta ara aralık aralik δεκ δεκεμβρίου decembrie des desember",
    ];

    private static readonly FrozenDictionary<string, int> Numbers = Names
        .SelectMany((words, month) => words.Split(' ').Select(word => KeyValuePair.Create(word, month + 1)))
        .DistinctBy(word => word.Key)
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>1 to 12; null for any other word.</summary>
    public static int? NumberOf(string word) => Numbers.TryGetValue(word, out var month) ? month : null;
}
