using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace BriefingBot.Feeds.Parsing.Reading;

/// <summary>How much of a body speaks for UTF-8, and how much against it.</summary>
/// <param name="Sequences">Characters beyond ASCII.</param>
/// <param name="Invalid">Bytes, or beginnings of a sequence, that UTF-8 does not have.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Utf8Census(int Sequences, int Invalid)
{
    public static Utf8Census Of(ReadOnlySpan<byte> bytes)
    {
        var (sequences, invalid) = (0, 0);
        while (true)
        {
            var ascii = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7f);
            if (ascii < 0)
            {
                return new(sequences, invalid);
            }

            bytes = bytes[ascii..];
            if (Rune.DecodeFromUtf8(bytes, out _, out var length) == OperationStatus.Done)
            {
                sequences++;
            }
            else
            {
                invalid++;
            }

            bytes = bytes[length..];
        }
    }
}
